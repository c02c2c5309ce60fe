package id.siaga.people;

import id.siaga.db.Sql;
import id.siaga.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;

/** The statements about staff members and their logins. */
final class StaffStore {
  static final String TAKEN = "select exists (select from login where login = $1::text)";
  static final String INSERT_LOGIN = "insert into login (person, login) values ($1::uuid, $2::text)";
  static final String SET_PASSWORD = "update login set password_hash = $2::text where person = $1::uuid";

  private StaffStore() {}

  static Future<Boolean> taken(Sql sql, String login) {
    return sql.first(TAKEN, Tuple.of(login), row -> row.getBoolean(0)).map(found -> found.orElse(false));
  }

  static Future<Integer> insertLogin(Tx tx, UUID person, String login) {
    return tx.run(INSERT_LOGIN, Tuple.of(person, login));
  }

  static Future<Integer> setPassword(Tx tx, UUID person, String hash) {
    return tx.run(SET_PASSWORD, Tuple.of(person, hash));
  }
}
