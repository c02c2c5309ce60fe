package id.siaga.recruitment;

import id.siaga.db.Db;
import id.siaga.people.FieldCipher;
import id.siaga.people.OfficeJournal;
import id.siaga.recruitment.Question.Choice;
import id.siaga.region.Names;
import id.siaga.region.Stations;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the public pages stand on, and the few things that all of them ask. */
public record PublicSite(Vertx vertx, Db db, OfficeJournal office, Parts parts, FieldCipher cipher, Clock clock) {
  /** Why anyone may call these pages. */
  static final String OPEN = "public pages: people who apply have no account";

  /** The parts of the recruitment that the public meets. */
  public record Parts(Applicants applicants, Waves waves, Documents documents, Applicants.Keyring keys) {}

  Applicants applicants() {
    return parts.applicants();
  }

  Waves waves() {
    return parts.waves();
  }

  Documents documents() {
    return parts.documents();
  }

  BlindIndex index() {
    return parts.keys().index();
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today(Wave wave) {
    return wave.today(now());
  }

  /** The names of these kelurahan, in the order of their codes. */
  Future<Map<Long, Names>> names(Collection<Long> areas) {
    return new Stations(db).names(Set.copyOf(areas)).map(TreeMap::new);
  }

  Future<Names> name(long area) {
    return names(List.of(area)).map(names -> names.getOrDefault(area, new Names("?", "?")));
  }

  /** All kelurahan that any wave is for, as choices grouped by kecamatan. */
  Future<List<Choice>> homes() {
    Set<Long> areas = new TreeSet<>();
    waves().all().forEach(wave -> areas.addAll(wave.areas().keySet()));
    return choices(areas);
  }

  /** Those that take applications now. */
  Future<List<Choice>> open() {
    Set<Long> areas = new TreeSet<>();
    waves().open().forEach(wave -> areas.addAll(wave.areas().keySet()));
    return choices(areas);
  }

  Future<List<Choice>> choices(Collection<Long> areas) {
    return names(areas).map(names -> names.entrySet().stream().map(entry -> new Choice(
        String.valueOf(entry.getKey()), entry.getValue().kelurahan(), "Kecamatan " + entry.getValue().kecamatan()))
        .toList());
  }
}
