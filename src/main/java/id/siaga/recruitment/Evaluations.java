package id.siaga.recruitment;

import id.siaga.db.Tx;
import id.siaga.recruitment.ApplicantStore.Sealed;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Asks the rules again whenever something changed that they look at, for one applicant or thousands at once. */
final class Evaluations {
  private static final int RELATED_MAX = 200;
  private final Waves waves;
  private final Seal seal;

  /** What was found about one applicant. */
  private static final class Found {
    final Set<DocumentKind> documents = EnumSet.noneOf(DocumentKind.class);
    final List<Facts.Twin> twins = new ArrayList<>();
    final Map<Integer, Facts.Judged> judged = new HashMap<>();
    final Map<String, String> ties = new HashMap<>();

    Facts facts(Applicant row, Wave wave) {
      return new Facts(wave.settings(), row.area(), row.sex(),
          wave.today(row.submittedAt() == null ? row.createdAt() : row.submittedAt()), documents, twins,
          new Facts.Ties(ties.get("OWN"), ties.get("SPOUSE"), ties.containsKey("APPLIES")), judged);
    }
  }

  Evaluations(Waves waves, Seal seal) {
    this.waves = waves;
    this.seal = seal;
  }

  /** Asks about these. */
  Future<Void> run(Tx tx, Collection<UUID> ids) {
    return run(tx, ids, FactStore.twins(tx, ids), FactStore.ties(tx, ids));
  }

  /** Asks about these and about those others whose verdicts depend on them: twins and spouses. */
  Future<Void> runWithRelated(Tx tx, Collection<UUID> ids) {
    return FactStore.twins(tx, ids).compose(twins -> FactStore.ties(tx, ids).compose(ties -> {
      Set<UUID> others = new TreeSet<>();
      twins.forEach(twin -> others.add(twin.other()));
      ties.stream().filter(tie -> tie.kind().equals("APPLIES"))
          .forEach(tie -> others.add(UUID.fromString(tie.value())));
      ids.forEach(others::remove);
      List<UUID> related = others.stream().limit(RELATED_MAX).toList();
      return run(tx, ids, Future.succeededFuture(twins), Future.succeededFuture(ties))
          .compose(ok -> related.isEmpty() ? Future.succeededFuture() : run(tx, related));
    }));
  }

  private Future<Void> run(Tx tx, Collection<UUID> ids, Future<List<FactStore.TwinRow>> twins,
      Future<List<FactStore.TieRow>> ties) {
    Map<UUID, Found> found = new HashMap<>();
    ids.forEach(id -> found.put(id, new Found()));
    return twins.compose(rows -> {
      rows.forEach(row -> found.get(row.applicant()).twins.add(new Facts.Twin(row.byNik(), row.sameWave())));
      return ties;
    }).compose(rows -> {
      rows.forEach(row -> found.get(row.applicant()).ties.put(row.kind(), row.value()));
      return FactStore.documents(tx, ids);
    }).compose(rows -> {
      rows.forEach(row -> found.get(row.applicant()).documents.add(row.kind()));
      return FactStore.judgements(tx, ids);
    }).compose(rows -> {
      rows.forEach(row -> found.get(row.applicant()).judged.put(row.rule(),
          new Facts.Judged(row.passes(), row.by())));
      return ApplicantStore.any(tx, ids);
    }).compose(rows -> FactStore.setVerdicts(tx, rows.stream().map(row -> judged(row, found)).toList())).mapEmpty();
  }

  private FactStore.Judged judged(Sealed stored, Map<UUID, Found> found) {
    Applicant row = stored.row();
    Facts facts = found.get(row.id()).facts(row, waves.get(row.wave()));
    return new FactStore.Judged(row.id(), Eligibility.judge(seal.open(row.id(), stored.sealed()), facts));
  }
}
