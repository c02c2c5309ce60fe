package id.siaga.recruitment;

import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements of the screening desk: lists, the queue, and what stands beside an application. */
final class DeskStore {
  static final int PAGE_MAX_ROWS = 100;
  /** Reads the index of lists alone: no column that it lacks may stand here. */
  static final String FILTER = """
      from applicant a
      where a.submitted_at is not null and a.state <> 'DRAF'
        and exists (select from unnest($1::bigint[], $2::bigint[]) as t(low, high)
          where a.area between t.low and t.high)
        and ($3::int is null or a.wave = $3::int)
        and ($4::text is null or a.state = $4::text)
        and ($5::text[] is null or lower(a.name) like all($5::text[]) or a.number = $6::text)
        and ($7::uuid[] is null or a.id = any($7::uuid[]))
        and ($8::text is null or case $8::text when 'fails' then a.fails > 0 else a.unsure > 0 end)
        and ($9::text is null or a.sex = $9::text)
      """;
  static final String LIST = """
      with page as materialized (
        select a.id, a.submitted_at
      """ + FILTER + """
        and ($10::timestamptz is null or (a.submitted_at, a.id) < ($10::timestamptz, $11::uuid))
        order by a.submitted_at desc, a.id desc limit 101)
      select a.id, a.number, a.name, a.sex, a.area, k.name, a.wave, a.state, a.version, a.submitted_at, a.channel,
        a.fails, a.unsure, a.score, a.place_in_rank
      from page p cross join lateral (select * from applicant o where o.id = p.id limit 1) a
      left join lateral (select r.name from region r where r.level = 4 and r.low = a.area limit 1) k on true
      order by p.submitted_at desc, p.id desc""";
  static final String TOTAL = "select count(*)::int " + FILTER;
  static final String BY_NIK = "select id from applicant where nik_index = $1::bytea limit 50";
  static final String IN = """
      from unnest($1::bigint[], $2::bigint[]) as t(low, high)
      join applicant a on a.area between t.low and t.high
      """;
  static final String BY_ANOTHER = """
      (select m.by from applicant_move m where m.applicant = a.id and m.move = 'PROPOSE_REJECT'
        order by m.version desc limit 1) is distinct from $3::uuid
      """;
  static final String LEFT = "select count(*)::int " + IN + "where a.state = 'TERKIRIM'";
  static final String PROPOSED = "select count(*)::int " + IN + "where a.state = 'DIUSULKAN_TMS' and\n" + BY_ANOTHER;
  static final String DECIDABLE = "select a.id\n" + IN
      + "where (a.state = 'TERKIRIM' or a.state = 'DIUSULKAN_TMS' and\n" + BY_ANOTHER + ")\n";
  static final String BEHIND = """
        and ($5::uuid is null or (a.submitted_at, a.id) > (
          select s.submitted_at, s.id from applicant s where s.id = $5::uuid))
      order by a.submitted_at, a.id limit 1 for update of a skip locked""";
  static final String NEXT_OWN = DECIDABLE + """
        and a.claimed_by = $3::uuid and a.claimed_at >= $4::timestamptz
      """ + BEHIND;
  static final String NEXT = DECIDABLE + """
        and (a.claimed_by is null or a.claimed_by = $3::uuid or a.claimed_at < $4::timestamptz)
      """ + BEHIND;
  static final String CLAIM = """
      update applicant set claimed_by = $2::uuid, claimed_at = $3::timestamptz where id = $1::uuid""";
  static final String RELEASE = """
      update applicant a set claimed_by = null, claimed_at = null
      where a.id = $1::uuid and a.claimed_by = $2::uuid and exists (
        select from unnest($3::bigint[], $4::bigint[]) as t(low, high) where a.area between t.low and t.high)""";
  static final String NAMES = """
      select (select name from region where level = 4 and low = $1::bigint),
        (select name from person where id = $2::uuid)""";
  static final String DOCUMENTS = """
      select d.id, d.kind, d.type, d.bytes, d.stored_at,
        (select count(*) from document_view v where v.document = d.id)
      from applicant_document d where d.applicant = $1::uuid and d.replaced_at is null order by d.kind""";
  static final String MOVES = """
      select m.version, m.move, m.to_state, p.name, m.at, m.reasons, m.note, m.by
      from applicant_move m left join person p on p.id = m.by where m.applicant = $1::uuid order by m.version""";
  static final String DUPLICATES = """
      select o.id, o.number, o.name, o.state, 'nik', o.area from applicant m
      join applicant o on o.nik_index = m.nik_index and o.id <> m.id
      where m.id = $1::uuid and o.state <> 'DRAF'
      union all
      select o.id, o.number, o.name, o.state, 'phone', o.area from applicant m
      join applicant o on o.phone_index = m.phone_index and o.id <> m.id and o.nik_index is distinct from m.nik_index
      where m.id = $1::uuid and o.state <> 'DRAF'
      limit 50""";

  /** What to list; everything but the territory may be null. */
  record Filter(Territory territory, Integer wave, ApplicantState state, Words words, String verdict, String sex) {}

  /** @param ids those with a NIK that was searched; the others are null then */
  record Words(String[] name, String number, UUID[] ids) {
    static final Words NONE = new Words(null, null, null);
  }

  /** How much there is to screen: sent ones, and rejections that wait for another person. */
  record Counts(int left, int proposed) {}

  /** Names that stand beside an application; null where there is none. */
  record Names(String area, String claimedBy) {}

  /** A line of the history with its note still sealed. */
  record Line(ApplicantView.Done done, byte[] note) {}

  private DeskStore() {}

  static Future<List<ApplicantLine>> list(Sql sql, Filter filter, PageMark after) {
    return sql.all(LIST, filtered(filter).addOffsetDateTime(after == null ? null : ApplicantStore.utc(after.at()))
        .addUUID(after == null ? null : after.id()), DeskStore::row);
  }

  static Future<Integer> total(Sql sql, Filter filter) {
    return sql.first(TOTAL, filtered(filter), row -> row.getInteger(0)).map(found -> found.orElse(0));
  }

  static Future<UUID[]> byNik(Sql sql, byte[] nik) {
    return sql.all(BY_NIK, Tuple.of(Buffer.buffer(nik)), row -> row.getUUID(0)).map(ids -> ids.toArray(UUID[]::new));
  }

  static Future<Counts> counts(Sql sql, Territory territory, UUID me) {
    return sql.first(LEFT, in(territory), row -> row.getInteger(0))
        .compose(left -> sql.first(PROPOSED, in(territory).addUUID(me), row -> row.getInteger(0))
            .map(proposed -> new Counts(left.orElse(0), proposed.orElse(0))));
  }

  /** Who claims; only what comes after {@code behind} is looked at, where that is given. */
  record Claim(UUID me, Instant now, Instant stale, UUID behind) {}

  /**
   * The next to look at, held and claimed: what one has claimed already, else the oldest. Claims from before {@code
   * stale} have lapsed.
   */
  static Future<Optional<UUID>> claim(Tx tx, Territory territory, Claim claim) {
    return next(tx, NEXT_OWN, territory, claim)
        .compose(own -> own.isPresent() ? Future.succeededFuture(own) : next(tx, NEXT, territory, claim))
        .compose(found -> found.isEmpty() ? Future.succeededFuture(found)
            : tx.run(CLAIM, Tuple.of(found.get(), claim.me(), ApplicantStore.utc(claim.now()))).map(found));
  }

  private static Future<Optional<UUID>> next(Tx tx, String sql, Territory territory, Claim claim) {
    return tx.first(sql, in(territory).addUUID(claim.me()).addOffsetDateTime(ApplicantStore.utc(claim.stale()))
        .addUUID(claim.behind()), row -> row.getUUID(0));
  }

  static Future<Integer> release(Sql sql, Territory territory, UUID id, UUID me) {
    return sql.run(RELEASE, Tuple.of(id, me).addArrayOfLong(territory.lows()).addArrayOfLong(territory.highs()));
  }

  static Future<Names> names(Sql sql, long area, UUID claimedBy) {
    return sql.first(NAMES, Tuple.of(area, claimedBy), row -> new Names(row.getString(0), row.getString(1)))
        .map(found -> found.orElseThrow());
  }

  static Future<List<ApplicantView.Document>> documents(Sql sql, UUID id) {
    return sql.all(DOCUMENTS, Tuple.of(id), row -> new ApplicantView.Document(row.getUUID(0),
        DocumentKind.valueOf(row.getString(1)), row.getString(2), row.getInteger(3),
        ApplicantStore.instant(row, 4), row.getLong(5)));
  }

  static Future<List<Line>> moves(Sql sql, UUID id) {
    return sql.all(MOVES, Tuple.of(id), row -> {
      String[] reasons = row.getArrayOfStrings(5);
      Buffer note = row.getBuffer(6);
      String byName = row.getUUID(7) != null && row.getString(3) == null ? "Petugas" : row.getString(3);
      return new Line(new ApplicantView.Done(row.getInteger(0), row.getString(1),
          ApplicantState.valueOf(row.getString(2)), byName, ApplicantStore.instant(row, 4),
          reasons == null ? List.of() : Arrays.asList(reasons), null), note == null ? null : note.getBytes());
    });
  }

  static Future<List<ApplicantView.Duplicate>> duplicates(Sql sql, Territory territory, UUID id) {
    return sql.all(DUPLICATES, Tuple.of(id), row -> {
      ApplicantState state = ApplicantState.valueOf(row.getString(3));
      return territory.covers(row.getLong(5))
          ? new ApplicantView.Duplicate(row.getUUID(0), row.getString(1), row.getString(2), state, row.getString(4))
          : new ApplicantView.Duplicate(null, null, null, state, row.getString(4));
    });
  }

  private static Tuple in(Territory territory) {
    return Tuple.tuple().addArrayOfLong(territory.lows()).addArrayOfLong(territory.highs());
  }

  private static Tuple filtered(Filter f) {
    return in(f.territory()).addInteger(f.wave()).addString(f.state() == null ? null : f.state().name())
        .addArrayOfString(f.words().name()).addString(f.words().number())
        .addArrayOfUUID(f.words().ids()).addString(f.verdict())
        .addString(f.sex());
  }

  private static ApplicantLine row(Row row) {
    return new ApplicantLine(row.getUUID(0), row.getString(1), row.getString(2), row.getString(3), row.getLong(4),
        row.getString(5), row.getInteger(6), ApplicantState.valueOf(row.getString(7)), row.getInteger(8),
        ApplicantStore.instant(row, 9), row.getString(10), row.getInteger(11), row.getInteger(12),
        row.getBigDecimal(13), row.getInteger(14));
  }
}
