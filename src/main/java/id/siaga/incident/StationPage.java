package id.siaga.incident;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.board.BoardView;
import id.siaga.board.Cell;
import id.siaga.db.Db;
import id.siaga.people.People;
import id.siaga.region.Station;
import id.siaga.region.Stations;
import id.siaga.report.ReportStore;
import id.siaga.report.ReportView;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.Maybe;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everything about one station on one page: place, person, state, reports, incidents. */
public final class StationPage implements Feature {
  static final String SUPERVISOR = """
      select p.id, p.name, p.phone, exists (select from session x where x.person = p.id and x.round = g.round
        and x.ended_at is null)
      from rights g join person p on p.id = g.person
      where g.role = 'supervisor' and g.ended_at is null and g.round = $1::int and g.low = $2::bigint
        and g.high = $2::bigint and not exists (select from assignment a where a.round = g.round
          and a.station = $2::bigint and not a.main and a.rights = g.id)
      order by g.granted_at limit 1""";
  static final String COVER = """
      select p.id, p.name, p.phone, exists (select from session x where x.person = p.id and x.round = a.round
        and x.ended_at is null), a.until
      from assignment a join person p on p.id = a.person
      where a.round = $1::int and a.station = $2::bigint and not a.main and a.ended_at is null""";
  static final String TIMES = """
      select opened_at, voters, voters_at from station_state where round = $1::int and station = $2::bigint""";
  private final Db db;
  private final Rounds rounds;
  private final BoardView view;
  private final People people;

  public StationPage(Db db, Rounds rounds, BoardView view, People people) {
    this.db = db;
    this.rounds = rounds;
    this.view = view;
    this.people = people;
  }

  /** The station to show. */
  public record Query(long code) {}

  /** The supervisor, for readers of people. */
  public record Supervisor(UUID id, String name, @Maybe String phone, boolean enrolled) {}

  /** Who looks after the station for some hours, beside its supervisor or instead. */
  public record Cover(UUID id, String name, @Maybe String phone, boolean enrolled, Instant until) {}

  /** The last number of voters that was reported. */
  public record Turnout(int voters, Instant at) {}

  /** The page: the station's own fields, then how it stands. */
  public record Page(long code, int number, String kelurahan, String kecamatan, @Maybe String place,
      @Maybe Double lat, @Maybe Double lon, @Maybe Integer dptMale, @Maybe Integer dptFemale, @Maybe String special,
      @Maybe String signal, String state, String presence, List<String> overlays, @Maybe Instant lastHeardAt,
      @Maybe Instant silentSince, @Maybe Instant openedAt, @Maybe Turnout turnout, @Maybe Supervisor supervisor,
      @Maybe Cover cover, List<ReportView> reports, List<IncidentView> incidents, long seq) {}

  private record Times(Instant openedAt, Turnout turnout) {}

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of(Endpoint.<Query, Page>get("/api/stations/:code",
        Access.in(Permission.REPORT_READ, query -> Territory.station(query.code())), Query.class, Page.class,
        this::page));
  }

  private Future<Page> page(Actor actor, Query query) {
    Round round = rounds.current();
    Territory here = Territory.station(query.code());
    long seq = view.seq(round.id());
    return new Stations(db).find(actor.territory(), round.roll(), query.code())
        .map(found -> found.orElseThrow(Problem::notFound))
        .compose(station -> Future.all(supervisor(round, query.code()), cover(round, query.code()),
            times(round, query.code()), ReportStore.ofStation(db, round.id(), query.code()),
            IncidentStore.list(db, people, here,
                new IncidentStore.Filter(round.id(), "all", query.code(), null))).map(all -> {
              Cell cell = view.cell(round.id(), query.code());
              Optional<Supervisor> supervisor = all.resultAt(0);
              Optional<Cover> cover = all.resultAt(1);
              Times times = all.resultAt(2);
              return new Page(station.code(), station.number(), station.kelurahan(), station.kecamatan(),
                  station.place(), station.lat(), station.lon(), station.dptMale(), station.dptFemale(),
                  station.special(), station.signal(), cell == null ? null : cell.state(),
                  cell == null ? null : cell.presence(),
                  cell == null ? List.of() : cell.overlays(), cell == null ? null : cell.lastHeardAt(),
                  cell == null ? null : cell.silentSince(), times.openedAt(), times.turnout(),
                  supervisor.orElse(null), cover.orElse(null), all.resultAt(3), all.resultAt(4), seq);
            }));
  }

  private Future<Optional<Supervisor>> supervisor(Round round, long code) {
    return db.first(SUPERVISOR, Tuple.of(round.id(), code), row -> new Supervisor(row.getUUID(0), row.getString(1),
        phone(row), row.getBoolean(3)));
  }

  private Future<Optional<Cover>> cover(Round round, long code) {
    return db.first(COVER, Tuple.of(round.id(), code), row -> new Cover(row.getUUID(0), row.getString(1), phone(row),
        row.getBoolean(3), row.getOffsetDateTime(4).toInstant()));
  }

  private String phone(Row row) {
    Buffer sealed = row.getBuffer(2);
    return people.phone(row.getUUID(0), sealed == null ? null : sealed.getBytes());
  }

  private Future<Times> times(Round round, long code) {
    return db.first(TIMES, Tuple.of(round.id(), code), row -> new Times(
            row.getOffsetDateTime(0) == null ? null : row.getOffsetDateTime(0).toInstant(),
            row.getInteger(1) == null ? null
                : new Turnout(row.getInteger(1), row.getOffsetDateTime(2).toInstant())))
        .map(found -> found.orElse(new Times(null, null)));
  }
}
