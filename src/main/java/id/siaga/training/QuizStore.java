package id.siaga.training;

import static id.siaga.training.GatheringStore.instant;
import static id.siaga.training.GatheringStore.utc;

import id.siaga.access.Actor;
import id.siaga.db.Sql;
import id.siaga.db.Tx;
import id.siaga.training.Draw.Asked;
import id.siaga.web.Json;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements about tries at the quiz; one is found only by the person whose it is. */
final class QuizStore {
  static final int TRIES_SHOWN = 30;
  static final String INSERT = """
      insert into quiz_try (id, round, person, station, seed, asked, pass_percent, started_at)
      values ($1::uuid, $2::int, $3::uuid, $4::bigint, $5::bigint, $6::jsonb, $7::int, $8::timestamptz)
      on conflict do nothing""";
  static final String SEND = """
      update quiz_try set answers = $2::jsonb, sent_at = $3::timestamptz, correct = $4::int, passed = $5::boolean
      where id = $1::uuid and sent_at is null""";
  private static final String COLUMNS = """
      select id, asked::text, pass_percent, started_at, answers::text, sent_at, correct, passed from quiz_try
      where person = $1::uuid and round = $2::int
      """;
  static final String ONE = COLUMNS + "and id = $3::uuid";
  static final String OPEN = COLUMNS + "and sent_at is null";
  static final String LIST = COLUMNS + "order by started_at desc, id limit $3::int";
  static final String LOCK = "select id from quiz_try where id = $1::uuid and person = $2::uuid for update";

  /** A try: what was asked, and once it is sent what was answered. */
  record Try(UUID id, List<Asked> asked, int passPercent, Instant startedAt, List<Integer> answers, Instant sentAt,
      Integer correct, Boolean passed) {}

  private QuizStore() {}

  /** Does nothing when the id was used or another try is open. */
  static Future<Integer> insert(Tx tx, Actor actor, long station, Try one, long seed) {
    return tx.run(INSERT, Tuple.tuple().addUUID(one.id()).addInteger(actor.round()).addUUID(actor.person())
        .addLong(station).addLong(seed).addValue(array(one.asked())).addInteger(one.passPercent())
        .addOffsetDateTime(utc(one.startedAt())));
  }

  static Future<Integer> send(Tx tx, Try sent) {
    return tx.run(SEND, Tuple.of(sent.id(), array(sent.answers()), utc(sent.sentAt()), sent.correct(), sent.passed()));
  }

  static Future<Optional<Try>> one(Sql sql, Actor actor, UUID id) {
    return sql.first(ONE, Tuple.of(actor.person(), actor.round(), id), QuizStore::read);
  }

  static Future<Optional<Try>> lock(Tx tx, Actor actor, UUID id) {
    return tx.all(LOCK, Tuple.of(id, actor.person()), row -> 1).compose(held -> one(tx, actor, id));
  }

  static Future<Optional<Try>> open(Sql sql, Actor actor) {
    return sql.first(OPEN, Tuple.of(actor.person(), actor.round()), QuizStore::read);
  }

  /** The newest first. */
  static Future<List<Try>> list(Sql sql, Actor actor) {
    return sql.all(LIST, Tuple.of(actor.person(), actor.round(), TRIES_SHOWN), QuizStore::read);
  }

  private static JsonArray array(Object list) {
    return new JsonArray(Json.text(list));
  }

  private static Try read(Row row) {
    List<Asked> asked = List.of(Json.stored(row.getString(1), Asked[].class));
    Integer[] answers = Json.stored(row.getString(4), Integer[].class);
    return new Try(row.getUUID(0), asked, row.getInteger(2), instant(row, 3),
        answers == null ? null : Arrays.asList(answers), instant(row, 5), row.getInteger(6), row.getBoolean(7));
  }
}
