package id.siaga.staffing;

import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The statements by which whoever gets their place back also gets their way in back, or is named for a new one. */
final class UndoStore {
  static final String REVIVE = """
      update invitation i set voided_at = null from proposal p
      where p.id = $1::uuid and i.round = p.round and i.person = any($2::uuid[]) and i.voided_at = p.applied_at
        and i.used_at is null and i.expires_at > $3::timestamptz""";
  private static final String LOST = """
      from proposal_row r
      join assignment a on a.id = r.current_assignment and a.ended_at is null
      join person n on n.id = a.person
      where r.proposal = $1::uuid and r.change not in ('same', 'empty')
        and exists (select from invitation i where i.round = a.round and i.person = a.person)
        and not exists (select from invitation i where i.round = a.round and i.person = a.person
          and i.used_at is null and i.voided_at is null and i.expires_at > $2::timestamptz)
        and not exists (select from session s where s.round = a.round and s.person = a.person and s.ended_at is null
          and s.expires_at > $2::timestamptz)
      """;
  static final String UNINVITED = """
      select r.station, (select k.name from region k where k.level = 4 and k.low = r.station / 1000 * 1000), n.id,
        n.name, count(*) over ()
      """ + LOST + "order by r.station limit $3::int";

  private record Row(ProposalView.Lost lost, int total) {}

  private UndoStore() {}

  /** The codes that applying took away are good again, as far as they have not expired. */
  static Future<Integer> revive(Sql sql, UUID proposal, Collection<UUID> people, Instant now) {
    return sql.run(REVIVE, Tuple.tuple().addUUID(proposal).addArrayOfUUID(people.toArray(UUID[]::new))
        .addOffsetDateTime(ProposalStore.utc(now)));
  }

  static Future<ProposalView.Uninvited> uninvited(Sql sql, UUID proposal, Instant now, int limit) {
    return sql.all(UNINVITED, Tuple.of(proposal, ProposalStore.utc(now), limit), row -> new Row(
        new ProposalView.Lost(row.getLong(0), StationName.of(row.getLong(0), row.getString(1)), row.getUUID(2),
            row.getString(3)), row.getInteger(4)))
        .map(rows -> new ProposalView.Uninvited(rows.isEmpty() ? 0 : rows.get(0).total(),
            rows.stream().map(Row::lost).toList()));
  }
}
