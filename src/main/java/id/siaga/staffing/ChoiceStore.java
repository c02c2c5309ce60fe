package id.siaga.staffing;

import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The statements about what somebody chose within a proposal. */
final class ChoiceStore {
  static final String ROW = """
      select station, person, current_locked, locked from proposal_row
      where proposal = $1::uuid and station = $2::bigint""";
  static final String LOCKED = """
      select station, person, current_locked, locked from proposal_row where proposal = $1::uuid and locked""";

  /** @param boardLocked whether the present place is locked on the board, which no proposal moves */
  record Choice(long station, UUID person, boolean boardLocked, boolean locked) {
    /** Whether it is so already. */
    boolean is(ProposalInput.Choose wish) {
      return Objects.equals(person, wish.person()) && (wish.locked() == null || wish.locked() == locked);
    }
  }

  private ChoiceStore() {}

  static Future<Optional<Choice>> row(Sql sql, UUID proposal, long station) {
    return sql.first(ROW, Tuple.of(proposal, station), ChoiceStore::choice);
  }

  /** What the proposal itself holds, without what the board holds. */
  static Future<Map<Long, UUID>> locked(Sql sql, UUID proposal) {
    return sql.all(LOCKED, Tuple.of(proposal), ChoiceStore::choice).map(found -> {
      Map<Long, UUID> locked = new HashMap<>();
      found.stream().filter(each -> !each.boardLocked()).forEach(each -> locked.put(each.station(), each.person()));
      return locked;
    });
  }

  private static Choice choice(Row row) {
    return new Choice(row.getLong(0), row.getUUID(1), row.getBoolean(2), row.getBoolean(3));
  }
}
