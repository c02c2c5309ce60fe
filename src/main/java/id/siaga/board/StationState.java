package id.siaga.board;

import id.siaga.report.Presence;
import id.siaga.report.TpsState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How one station stands, changed only while its round's head row is held.
 *
 * <p>States follow the time at which things happened, so reports may arrive in any order and lead to the same state: a
 * late arrival never sets anything back.
 */
final class StationState {
  final long station;
  final Double lat;
  final Double lon;
  TpsState state = TpsState.BELUM_SIAP;
  Instant stateAt;
  Presence presence = Presence.BELUM_HADIR;
  Instant presenceAt;
  Instant arrivedAt;
  Instant lastHeardAt;
  Instant openedAt;
  int openIncidents;
  int openDanger;
  int openHelp;
  Integer voters;
  Instant votersAt;
  Instant silentSince;
  String silentRule;

  StationState(long station, Double lat, Double lon) {
    this.station = station;
    this.lat = lat;
    this.lon = lon;
  }

  void arrived(Instant at) {
    present(Presence.HADIR, at);
    if (arrivedAt == null || at.isBefore(arrivedAt)) arrivedAt = at;
    if (state.compareTo(TpsState.PTPS_HADIR) < 0) state = TpsState.PTPS_HADIR;
    heardOf(SilenceRule.BELUM_HADIR);
  }

  /** Whoever was there is no longer; the station waits for an arrival again, and only that is its silence. */
  void leftBy(Instant at) {
    presence = Presence.DIGANTIKAN;
    presenceAt = at;
    arrivedAt = null;
    heardOf(SilenceRule.BELUM_DIBUKA);
  }

  void present(Presence to, Instant at) {
    if (!newer(at, presenceAt, to.compareTo(presence))) return;
    presence = to;
    presenceAt = at;
    if (to == Presence.HADIR) heardOf(SilenceRule.BELUM_HADIR);
  }

  /** True when this is the first time that the station counts as open. */
  boolean phase(TpsState to, Instant at) {
    boolean first = to.opened() && openedAt == null;
    if (to.opened() && (openedAt == null || at.isBefore(openedAt))) openedAt = at;
    if (newer(at, stateAt, to.compareTo(state))) {
      boolean arrivedAhead = arrivedAt != null && to.compareTo(TpsState.PTPS_HADIR) < 0;
      state = arrivedAhead ? TpsState.PTPS_HADIR : to;
      stateAt = at;
    }
    if (state.opened()) heardOf(SilenceRule.BELUM_DIBUKA);
    return first;
  }

  void turnout(int count, Instant at) {
    if (!newer(at, votersAt, voters == null ? 1 : count - voters)) return;
    voters = count;
    votersAt = at;
  }

  void silent(SilenceRule rule, Instant since) {
    silentRule = rule.name();
    silentSince = since;
  }

  List<String> overlays() {
    return overlays(openHelp, silentRule);
  }

  static List<String> overlays(int openHelp, String silentRule) {
    List<String> overlays = new ArrayList<>(2);
    if (openHelp > 0) overlays.add("PERLU_BANTUAN");
    if (SilenceRule.BELUM_HADIR.name().equals(silentRule)) overlays.add("TANPA_PENGAWAS");
    return overlays;
  }

  private void heardOf(SilenceRule rule) {
    if (!rule.name().equals(silentRule)) return;
    silentRule = null;
    silentSince = null;
  }

  /** Later wins; at the same moment the further one, whichever arrives first. */
  private static boolean newer(Instant at, Instant than, int further) {
    if (than == null || at.isAfter(than)) return true;
    return at.equals(than) && further > 0;
  }
}
