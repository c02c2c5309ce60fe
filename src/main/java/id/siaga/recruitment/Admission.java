package id.siaga.recruitment;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.db.Tx;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;

/** Says whether an application can still come in, and whether just this one came in before. */
final class Admission {
  private final Applicants.Parts parts;
  private final ApplicantSafe safe;

  Admission(Applicants.Parts parts, ApplicantSafe safe) {
    this.parts = parts;
    this.safe = safe;
  }

  /** CONFLICT unless the wave takes applications for this kelurahan now. */
  void takes(int wave, long area) {
    if (!parts.waves().get(wave).takes(area, parts.clock().instant())) throw notTaken();
  }

  /** The same for one that is to be sent: after the plenary nobody could decide about a newcomer any more. */
  Future<Void> sends(Tx tx, Applicant row) {
    takes(row.wave(), row.area());
    return SlotStore.decided(tx, row.wave(), Kecamatan.around(row.area())).map(decided -> {
      if (decided) throw notTaken();
      return null;
    });
  }

  /**
   * What the same officer entered already from the same paper, word by word, and nobody took out of the running since:
   * the answer to it was lost. The caller holds the chain, so that two at once are seen too.
   */
  Future<Optional<UUID>> entered(Tx tx, Actor actor, Applicants.Entry entry, Form form) {
    byte[] nik = safe.nik(form);
    return ApplicantStore.papers(tx, actor.person(), nik).map(found -> found.stream()
        .filter(one -> one.row().wave() == entry.wave() && one.row().area() == entry.area() && !one.row().state().out()
            && safe.open(one).form().equals(form))
        .map(one -> one.row().id()).findFirst());
  }

  private static Problem notTaken() {
    return Problem.conflict("Pendaftaran untuk kelurahan ini sedang tidak dibuka.",
        "Applications for this kelurahan are not being taken now.");
  }
}
