package id.siaga.training;

import id.siaga.db.Sql;
import id.siaga.web.Json;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements about what an office changed of modules, questions and settings. */
final class LessonStore {
  static final String LATEST = """
      select distinct on (key) body::text, version from lesson where kind = $1::text order by key, version desc""";
  static final String ADD = """
      insert into lesson (kind, key, version, body, by, at)
      values ($1::text, $2::text, $3::int, $4::jsonb, $5::uuid, $6::timestamptz) on conflict do nothing""";
  static final String SETTINGS = "select body::text, version from training_settings where round = $1::int";
  static final String SET = """
      insert into training_settings (round, version, body) values ($1::int, $2::int, $3::jsonb)
      on conflict (round) do update set version = excluded.version, body = excluded.body
      where training_settings.version = excluded.version - 1""";

  /** Something stored, and its version. */
  record Versioned<T>(T body, int version) {}

  private LessonStore() {}

  static <T> Future<List<Versioned<T>>> latest(Sql sql, String kind, Class<T> type) {
    return sql.all(LATEST, Tuple.of(kind), row -> new Versioned<>(Json.stored(row.getString(0), type),
        row.getInteger(1)));
  }

  /** False when somebody else made this version. */
  static Future<Boolean> add(Sql sql, String kind, String key, Versioned<?> what, Author author) {
    return sql.run(ADD, Tuple.of(kind, key, what.version(), json(what.body()), author.by(),
        GatheringStore.utc(author.at()))).map(rows -> rows == 1);
  }

  /** Who wrote something, and when. */
  record Author(UUID by, Instant at) {}

  static Future<Optional<Versioned<TrainingSettings>>> settings(Sql sql, int round) {
    return sql.first(SETTINGS, Tuple.of(round), row -> new Versioned<>(
        Json.stored(row.getString(0), TrainingSettings.class), row.getInteger(1)));
  }

  /** False when it is not the next version of what is stored. */
  static Future<Boolean> set(Sql sql, int round, int version, TrainingSettings settings) {
    return sql.run(SET, Tuple.of(round, version, json(settings))).map(rows -> rows == 1);
  }

  static JsonObject json(Object body) {
    return new JsonObject(Json.text(body));
  }
}
