package id.siaga.staffing;

import id.siaga.documents.IndonesianTime;
import id.siaga.documents.Template;
import id.siaga.people.Invitations.Invitation;
import id.siaga.region.Names;
import id.siaga.rounds.Round;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays invitations out as cards to cut from A4 paper: eight of the size A7 on a page, in the order they come. */
final class InvitationCards {
  static final int PER_PAGE = 8;
  private static final int COLUMNS = 2;
  private static final double CARD_WIDTH_MM = 105;
  private static final double CARD_HEIGHT_MM = 74.2;
  private static final int SHORT_NAME_MAX_CHARS = 34;
  private static final int LONG_NAME_MAX_CHARS = 64;
  private static final Template PAGE = Template.load("/documents/invitations.html");
  private final Round round;
  private final Map<Long, Names> names;
  private final String address;
  private final Instant until;

  /** @param address where somebody types a code by hand */
  InvitationCards(Round round, Map<Long, Names> names, String address, Instant until) {
    this.round = round;
    this.names = names;
    this.address = address;
    this.until = until;
  }

  /** The XHTML of whole pages. */
  String pages(List<Invitation> invitations) {
    List<Map<String, ?>> sheets = new ArrayList<>();
    for (int from = 0; from < invitations.size(); from += PER_PAGE) {
      List<Map<String, ?>> cards = new ArrayList<>();
      int end = Math.min(from + PER_PAGE, invitations.size());
      for (int i = from; i < end; i++) cards.add(card(invitations.get(i), i - from));
      sheets.add(Map.of("cards", cards));
    }
    return PAGE.fill(Map.of("sheets", sheets, "round", round.name(), "rehearsal", round.rehearsal(),
        "day", IndonesianTime.day(round.votingDay()), "address", address.replaceFirst("^https?://", ""),
        "until", IndonesianTime.moment(until, round.zone())));
  }

  private Map<String, ?> card(Invitation invitation, int place) {
    long station = invitation.station();
    Names area = names.getOrDefault(station, new Names(null, null));
    Map<String, Object> card = new HashMap<>();
    card.put("left", place % COLUMNS * CARD_WIDTH_MM);
    card.put("top", place / COLUMNS * CARD_HEIGHT_MM);
    card.put("number", String.format("%03d", station % 1000));
    card.put("kelurahan", area.kelurahan() == null ? null : kind(station) + " " + area.kelurahan());
    card.put("kecamatan", area.kecamatan() == null ? null : "Kec. " + area.kecamatan());
    card.put("name", invitation.name());
    card.put("size", size(invitation.name()));
    card.put("code", invitation.code());
    card.put("link", invitation.link());
    return card;
  }

  /** The official code tells a village from a town quarter by the first digit of its last four. */
  private static String kind(long station) {
    return station / 1_000_000 % 10 == 2 ? "Desa" : "Kel.";
  }

  private static String size(String name) {
    if (name.length() <= SHORT_NAME_MAX_CHARS) return "short";
    return name.length() <= LONG_NAME_MAX_CHARS ? "long" : "longest";
  }
}
