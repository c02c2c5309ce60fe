package id.siaga.training;

import static id.siaga.training.GatheringStore.instant;
import static id.siaga.training.GatheringStore.utc;

import id.siaga.access.Actor;
import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements about what supervisors' phones showed; one row for each supervisor of a round. */
final class DeviceStore {
  static final String FIND = """
      select id, clock_off, test_at, problems, checked_at from device_check
      where round = $1::int and person = $2::uuid""";
  static final String PUT = """
      insert into device_check (round, person, session, id, camera, location, storage, free_mb, clock_off, installed,
        test, test_at, problems, checked_at)
      values ($1::int, $2::uuid, $3::uuid, $4::uuid, $5::text, $6::text, $7::text, $8::int, $9::int, $10::boolean,
        $11::uuid, case when $11::uuid is not null then $12::timestamptz end, $13::text[], $12::timestamptz)
      on conflict (round, person) do update set session = excluded.session, id = excluded.id,
        camera = excluded.camera, location = excluded.location, storage = excluded.storage,
        free_mb = excluded.free_mb, clock_off = excluded.clock_off, installed = excluded.installed,
        test = excluded.test, problems = excluded.problems, checked_at = excluded.checked_at,
        test_at = case when device_check.test = excluded.test then device_check.test_at else excluded.test_at end
      returning id, clock_off, test_at, problems, checked_at""";

  /** The last check of a phone and what the office makes of it. */
  record Checked(UUID id, int clockOff, Instant testAt, List<Blocker> problems, Instant at) {}

  private DeviceStore() {}

  static Future<Optional<Checked>> find(Sql sql, int round, UUID person) {
    return sql.first(FIND, Tuple.of(round, person), DeviceStore::checked);
  }

  /** @param wall what the phone's clock is compared with, {@code now} the round's time */
  static Future<Checked> put(Sql sql, Actor actor, DeviceCheck check, Instant wall, Instant now) {
    String[] problems = check.problems(wall).stream().map(Enum::name).toArray(String[]::new);
    Tuple args = Tuple.tuple().addInteger(actor.round()).addUUID(actor.person()).addUUID(actor.session())
        .addUUID(check.id()).addString(check.camera()).addString(check.location()).addString(check.storage())
        .addInteger(check.freeMb()).addInteger(check.clockOff(wall)).addBoolean(check.installed())
        .addUUID(check.test()).addOffsetDateTime(utc(now)).addArrayOfString(problems);
    return sql.first(PUT, args, DeviceStore::checked).map(Optional::orElseThrow);
  }

  private static Checked checked(Row row) {
    return new Checked(row.getUUID(0), row.getInteger(1), instant(row, 2),
        Arrays.stream(row.getArrayOfStrings(3)).map(Blocker::valueOf).toList(), instant(row, 4));
  }
}
