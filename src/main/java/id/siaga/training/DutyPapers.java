package id.siaga.training;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.db.Tx;
import id.siaga.documents.IndonesianTime;
import id.siaga.journal.Event;
import id.siaga.people.Links;
import id.siaga.rounds.Round;
import id.siaga.staffing.PaperKind;
import id.siaga.staffing.Papers;
import id.siaga.staffing.Papers.Wanted;
import id.siaga.training.GatheringStore.Found;
import id.siaga.training.GuestStore.Guest;
import id.siaga.training.QuizStore.Try;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The numbered papers of oath and training: minutes of a swearing-in, the certificate, and the text to be signed. */
final class DutyPapers {
  static final String BY_NUMBER = """
      select id from paper where lower(number) = lower($1::text) and area / 10000000 = $2::bigint / 10000000""";
  static final String CERTIFICATE = """
      select id, number from paper
      where round = $1::int and person = $2::uuid and kind = 'CERTIFICATE' and void_at is null
      order by issued_at desc limit 1""";
  static final String PLEDGE = """
      select version, title, body from paper_template where kind = 'PAKTA_INTEGRITAS' order by version desc limit 1""";
  static final String PLACE = """
      select p.name, k.name, c.name from person p
      left join region k on k.level = 4 and k.low = $2::bigint / 1000 * 1000
      left join region c on c.level = 3 and c.low = $2::bigint / 10000000 * 10000000
      where p.id = $1::uuid""";
  private static final int PERCENT = 100;
  private final Ground ground;
  private final Papers papers;
  private final Links links;

  DutyPapers(Ground ground, Papers papers, Links links) {
    this.ground = ground;
    this.papers = papers;
    this.links = links;
  }

  /** A paper that somebody has. */
  record Had(UUID id, String number) {}

  /** Issues the minutes of an oath and answers their number. */
  Future<String> minutes(Tx tx, List<Event> out, Actor actor, Found found, List<Guest> guests) {
    Gathering g = found.gathering();
    Round round = ground.rounds().get(g.round());
    List<String> lines = new ArrayList<>();
    guests.stream().filter(guest -> guest.cameAt() != null).forEach(guest -> lines.add((lines.size() + 1) + ". "
        + guest.name() + ", " + Places.station(guest.station(), guest.kelurahan())));
    Map<String, String> extra = new HashMap<>();
    extra.put("waktu_acara", IndonesianTime.moment(g.plan().startsAt(), round.zone()));
    extra.put("tempat_acara", g.plan().place());
    extra.put("diundang", String.valueOf(found.count().invited()));
    extra.put("hadir", String.valueOf(lines.size()));
    extra.put("belum_hadir", String.valueOf(guests.size() - lines.size()));
    extra.put("daftar_hadir", String.join("\n", lines));
    return papers.issue(tx, out, actor.person(), round, new Wanted(PaperKind.BA_OATH, g.low(), null, null, extra))
        .map(Papers.Paper::number);
  }

  /** Issues the certificate of who passed; whoever has one keeps it. */
  Future<Void> certify(Tx tx, List<Event> out, Actor actor, long station, Try passed) {
    Round round = ground.rounds().get(actor.round());
    Map<String, String> extra = Map.of("nilai", String.valueOf(passed.correct() * PERCENT / passed.asked().size()),
        "tanggal_lulus", IndonesianTime.day(LocalDate.ofInstant(passed.sentAt(), round.zone())));
    return papers.issue(tx, out, null, round, Wanted.of(PaperKind.CERTIFICATE, station, actor.person(), extra))
        .mapEmpty();
  }

  Future<Optional<Had>> certificate(Sql sql, int round, UUID person) {
    return sql.first(CERTIFICATE, Tuple.of(round, person), row -> new Had(row.getUUID(0), row.getString(1)));
  }

  /** Prints a paper that was found for the caller in person: it stays theirs wherever they serve since. */
  Future<Buffer> printOwn(UUID paper, String host) {
    return print(Territory.COUNTRY, paper, host);
  }

  Future<Buffer> print(Territory territory, UUID paper, String host) {
    return papers.pdf(territory, paper, links.base(host)).map(Buffer::buffer);
  }

  /** The minutes of a closed oath, as they stand now. */
  Future<Buffer> numbered(Territory territory, Gathering g, String host) {
    return ground.db().first(BY_NUMBER, Tuple.of(g.number(), g.low()), row -> row.getUUID(0))
        .compose(id -> print(territory, id.orElseThrow(Problem::notFound), host));
  }

  /** Who carries the paper of this code (their identity card, for one), if it stands. */
  Future<Optional<UUID>> carrier(Sql sql, Gathering g, String code) {
    return papers.holder(sql, Territory.of(g.low(), g.high()), code)
        .map(found -> found.filter(holder -> holder.round() == g.round()).map(holder -> holder.person()));
  }

  /** The text of the pledge as this person signs it: the newest of the office. */
  Future<PledgeText> pledge(Sql sql, Actor actor) {
    Round round = ground.rounds().get(actor.round());
    return ground.own(sql, actor).compose(station -> sql.first(PLACE, Tuple.of(actor.person(), station), row -> {
      Map<String, String> values = new HashMap<>();
      values.put("nama", row.getString(0));
      values.put("tps", "TPS " + station % 1000);
      values.put("kelurahan", row.getString(1));
      values.put("kecamatan", row.getString(2));
      values.put("wilayah", "Kelurahan " + row.getString(1) + ", Kecamatan " + row.getString(2));
      values.put("putaran", round.name());
      values.put("hari_pemungutan", IndonesianTime.day(round.votingDay()));
      return values;
    })).compose(values -> sql.first(PLEDGE, Tuple.tuple(), row -> PledgeText.read(row.getInteger(0), row.getString(1),
        row.getString(2), values.orElseThrow(Problem::notFound))).map(Optional::orElseThrow));
  }

  Future<Integer> pledgeVersion(Sql sql) {
    return sql.first(PLEDGE, Tuple.tuple(), row -> row.getInteger(0)).map(Optional::orElseThrow);
  }
}
