package id.siaga.recruitment;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.db.Tx;
import id.siaga.journal.Event;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Notes who came to the interview, by the code on the invitation or by the list. Noting the same again changes nothing;
 * who was noted as missing and comes after all is scheduled again and present in one step.
 */
final class Attendance {
  static final String BY_NUMBER = """
      select a.id from applicant a where a.number = $3::text and a.state <> 'DRAF'
        and exists (select from unnest($1::bigint[], $2::bigint[]) as t(low, high)
          where a.area between t.low and t.high)""";
  static final String SCORED = "select 1 from interview_score where applicant = $1::uuid limit 1";
  private final Hearing hearing;

  /** What is noted about somebody. */
  enum Mark { PRESENT, MISSING, UNDO }

  Attendance(Hearing hearing) {
    this.hearing = hearing;
  }

  /** The applicant with this number; NOT_FOUND for a code that is none, and outside the territory. */
  Future<UUID> find(Sql sql, Territory territory, String code) {
    String number = Numbers.normal(code);
    if (number == null) return Future.failedFuture(Problem.notFound());
    return sql.first(BY_NUMBER, Tuple.tuple().addArrayOfLong(territory.lows()).addArrayOfLong(territory.highs())
        .addString(number), row -> row.getUUID(0)).map(found -> found.orElseThrow(Problem::notFound));
  }

  Future<Void> note(Actor actor, UUID applicant, Mark mark) {
    return hearing.office().write((tx, out) -> ApplicantStore.lock(tx, actor.territory(), List.of(applicant))
        .compose(found -> {
          if (found.isEmpty() || found.get(0).row().state() == ApplicantState.DRAF) throw Problem.notFound();
          return note(tx, out, actor, found.get(0).row(), mark);
        }));
  }

  private Future<Void> note(Tx tx, List<Event> out, Actor actor, Applicant row, Mark mark) {
    ApplicantState state = row.state();
    boolean came = state == ApplicantState.HADIR || state == ApplicantState.DINILAI;
    return switch (mark) {
      case PRESENT -> came ? Future.succeededFuture()
          : state == ApplicantState.TIDAK_HADIR ? again(tx, out, actor, row)
              .compose(ok -> make(tx, out, actor, row.id(), Move.ATTEND, hearing.now()))
          : make(tx, out, actor, row.id(), Move.ATTEND, hearing.now());
      case MISSING -> state == ApplicantState.TIDAK_HADIR ? Future.succeededFuture()
          : make(tx, out, actor, row.id(), Move.MISS, null);
      case UNDO -> {
        if (state == ApplicantState.DIJADWALKAN_WAWANCARA) yield Future.succeededFuture();
        if (state == ApplicantState.HADIR) yield takeBack(tx, out, actor, row);
        if (state != ApplicantState.TIDAK_HADIR) {
          throw Problem.conflict("Status pelamar ini sekarang: " + state.words(false)
              + ". Kehadiran tidak dapat dibatalkan dari sana.", "This applicant now stands at: "
              + state.words(true) + ". Attendance cannot be undone from there.");
        }
        yield again(tx, out, actor, row);
      }
    };
  }

  /** Marked by mistake; once somebody has given points, the person was there. */
  private Future<Void> takeBack(Tx tx, List<Event> out, Actor actor, Applicant row) {
    return tx.first(SCORED, Tuple.of(row.id()), found -> 1).compose(scored -> {
      if (scored.isPresent()) {
        throw Problem.conflict("Pelamar ini sudah diberi nilai, jadi kehadirannya tidak dapat dibatalkan.",
            "This applicant has been given points already, so the attendance cannot be taken back.");
      }
      return make(tx, out, actor, row.id(), Move.UNDO_ATTEND, null);
    });
  }

  private Future<Void> again(Tx tx, List<Event> out, Actor actor, Applicant row) {
    return SlotStore.decided(tx, row.wave(), Kecamatan.around(row.area())).compose(decided -> {
      if (decided) {
        throw Problem.conflict("Pleno untuk kecamatan dan gelombang ini sudah diadakan.",
            "The plenary of this kecamatan and wave has been held.");
      }
      return make(tx, out, actor, row.id(), Move.SCHEDULE, null);
    });
  }

  private Future<Void> make(Tx tx, List<Event> out, Actor actor, UUID id, Move move, Instant presentAt) {
    return hearing.applicants().moveAll(tx, out, actor, List.of(id), move)
        .compose(moved -> SlotStore.present(tx, id, presentAt)).mapEmpty();
  }
}
