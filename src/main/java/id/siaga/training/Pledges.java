package id.siaga.training;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.documents.DocumentIntake;
import id.siaga.documents.DocumentIntake.Taken;
import id.siaga.documents.FileSniffer;
import id.siaga.documents.FileType;
import id.siaga.documents.Vault;
import id.siaga.journal.Body;
import id.siaga.journal.Chain;
import id.siaga.training.PledgeStore.Pledge;
import id.siaga.web.Streamed;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;

/**
 * Keeps the signed pakta integritas: drawn on the person's own phone, or on paper and scanned by the office. The
 * picture is made anew, encrypted in the vault, and never replaced by the person; a scan of the office takes its place.
 */
final class Pledges {
  static final int DRAWN_MAX_BYTES = 64 * 1024;
  private final Vertx vertx;
  private final Ground ground;
  private final DutyPapers papers;
  private final DocumentIntake intake;
  private final Vault vault;
  private final Path folder;

  Pledges(Vertx vertx, Ground ground, DutyPapers papers, TrainingFeature.Keep keep) {
    this.papers = papers;
    this.vertx = vertx;
    this.ground = ground;
    this.intake = keep.intake();
    this.vault = keep.vault();
    this.folder = keep.folder();
  }

  /** Signs with the finger; the same drawing again is the same pledge. */
  Future<Pledge> sign(Actor actor, int text, byte[] png) {
    byte[] sent = Chain.sha256().digest(png);
    return PledgeStore.of(ground.db(), actor.round(), actor.person()).compose(found -> {
      if (found.isPresent() && Arrays.equals(found.get().sent(), sent)) return Future.succeededFuture(found.get());
      if (found.isPresent()) throw signed();
      return papers.pledgeVersion(ground.db()).compose(version -> {
        if (text != version) {
          throw Problem.conflict("Teks pakta integritas sudah berubah. Baca teks yang baru, lalu tanda tangani.",
              "The text has changed. Read the new one, then sign.");
        }
        return vertx.executeBlocking(() -> Files.write(Files.createTempFile(folder, "pledge", ".png"), png), false);
      }).compose(file -> drawn(actor, text, sent, file)
          .eventually(() -> vertx.executeBlocking(() -> Files.deleteIfExists(file), false)));
    });
  }

  private Future<Pledge> drawn(Actor actor, int text, byte[] sent, Path file) {
    return vertx.executeBlocking(() -> FileSniffer.look(file).type(), false).compose(type -> {
      if (type != FileType.PNG) {
        throw Problem.invalid("picture", "tanda tangan harus gambar PNG", "the signature must be a PNG picture");
      }
      return ground.own(ground.db(), actor).compose(station -> stored(actor, actor.round(), new Pledge(
          UUID.randomUUID(), actor.person(), station, "drawn", text, "", 0, sent, ground.now(actor.round())), file));
    });
  }

  /** A scan from the office, for somebody who serves in its territory. */
  Future<Pledge> scan(Actor actor, int round, UUID person, Path file) {
    return PledgeStore.place(ground.db(), actor.territory(), round, person).compose(place -> {
      long station = place.orElseThrow(Problem::notFound);
      return vertx.executeBlocking(() -> Chain.sha256().digest(Files.readAllBytes(file)), false)
          .compose(sent -> PledgeStore.of(ground.db(), round, person).compose(found -> {
            if (found.isPresent() && Arrays.equals(found.get().sent(), sent)) {
              return Future.succeededFuture(found.get());
            }
            return papers.pledgeVersion(ground.db()).compose(text -> stored(actor, round, new Pledge(
                UUID.randomUUID(), person, station, "scan", text, "", 0, sent, ground.now(round)), file));
          }));
    });
  }

  /** Into the vault first and into the database then; a file without a row is of no use to anybody and goes. */
  private Future<Pledge> stored(Actor actor, int round, Pledge pledge, Path file) {
    UUID id = pledge.id();
    return intake.take(id, file).compose(taken -> record(actor, round, pledge, taken)
        .recover(failure -> isRaced(failure) ? record(actor, round, pledge, taken) : Future.failedFuture(failure))
        .compose(kept -> kept.id().equals(id) ? Future.succeededFuture(kept)
            : vault.delete(id).transform(gone -> Future.succeededFuture(kept)))
        .recover(failure -> vault.delete(id).transform(gone -> Future.failedFuture(failure))));
  }

  /** Whether another one was being signed in the same moment; looking again tells which. */
  private static boolean isRaced(Throwable failure) {
    return failure instanceof PgException pg && PledgeStore.ONE.equals(pg.getConstraint());
  }

  private Future<Pledge> record(Actor actor, int round, Pledge p, Taken taken) {
    Pledge kept = new Pledge(p.id(), p.person(), p.station(), p.way(), p.text(), taken.type().mime,
        (int) taken.stored().bytes(), p.sent(), p.signedAt());
    return ground.office().write((tx, out) -> PledgeStore.hold(tx, round, p.person())
        .compose(held -> PledgeStore.of(tx, round, p.person())).compose(there -> {
      boolean same = there.isPresent() && Arrays.equals(there.get().sent(), p.sent());
      if (same) return Future.succeededFuture(there.get());
      if (there.isPresent() && p.way().equals("drawn")) throw signed();
      out.add(ground.event("pledge.signed", p.station(), actor, new Body().put("pledge", p.id()).put("round", round)
          .put("person", p.person()).put("way", p.way()).put("text", p.text())));
      return PledgeStore.annul(tx, round, p.person(), p.signedAt())
          .compose(gone -> PledgeStore.insert(tx, round, kept, taken.stored().sha256(), actor.person())).map(kept);
    }));
  }

  Future<Streamed> show(Actor actor, int round, UUID person) {
    return PledgeStore.in(ground.db(), actor.territory(), round, person).map(found -> {
      Pledge pledge = found.orElseThrow(Problem::notFound);
      return new Streamed(pledge.type(), pledge.bytes(), out -> vault.read(pledge.id(), out));
    });
  }

  private static Problem signed() {
    return Problem.conflict("Anda sudah menandatangani pakta integritas. Bila perlu diulang, hubungi Panwaslu "
        + "Kecamatan.", "You have signed already. If it must be signed anew, phone the office of the kecamatan.");
  }
}
