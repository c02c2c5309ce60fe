package id.siaga.recruitment;

import id.siaga.access.Territory;
import id.siaga.db.Tx;
import id.siaga.people.OfficeJournal;
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
import java.util.stream.Collectors;

/** Asks the rules again whenever something changed that they look at, for one applicant or thousands at once. */
final class Evaluations {
  private static final int RELATED_MAX = 200;
  private final Waves waves;
  private final Seal seal;
  private final OfficeJournal office;

  /** What was found about one applicant. */
  private static final class Found {
    final Set<DocumentKind> documents = EnumSet.noneOf(DocumentKind.class);
    final List<Facts.Twin> twins = new ArrayList<>();
    final Map<Integer, Facts.Judged> judged = new HashMap<>();
    final Map<String, String> ties = new HashMap<>();
    final List<UUID> others = new ArrayList<>();

    void twin(FactStore.TwinRow row) {
      twins.add(new Facts.Twin(row.byNik(), row.sameWave()));
      others.add(row.other());
    }

    void tie(FactStore.TieRow row) {
      ties.put(row.kind(), row.value());
      if (row.applies()) others.add(UUID.fromString(row.value()));
    }

    Facts facts(Applicant row, Wave wave) {
      return new Facts(wave.settings(), row.area(), row.sex(),
          wave.today(row.submittedAt() == null ? row.createdAt() : row.submittedAt()), documents, twins,
          new Facts.Ties(ties.get("OWN"), ties.get("SPOUSE"), ties.containsKey("APPLIES")), judged);
    }
  }

  Evaluations(Waves waves, Seal seal, OfficeJournal office) {
    this.waves = waves;
    this.seal = seal;
    this.office = office;
  }

  /** Asks about these. */
  Future<Void> run(Tx tx, Collection<UUID> ids) {
    return Chunks.each(ids, chunk -> look(tx, chunk).compose(found -> judge(tx, found)));
  }

  /** Those whose verdicts depend on these as they stand now: twins and spouses who are in the running. */
  Future<Set<UUID>> related(Tx tx, Collection<UUID> ids) {
    Set<UUID> others = new TreeSet<>();
    return Chunks.each(ids, chunk -> FactStore.twins(tx, chunk).compose(twins -> FactStore.ties(tx, chunk).map(ties -> {
      twins.forEach(row -> others.add(row.other()));
      ties.stream().filter(FactStore.TieRow::applies).forEach(row -> others.add(UUID.fromString(row.value())));
      return null;
    }))).map(done -> bounded(others, ids));
  }

  /** Asks about these and about their twins and spouses. */
  Future<Void> runWithRelated(Tx tx, Collection<UUID> ids) {
    Set<UUID> others = new TreeSet<>();
    return Chunks.each(ids, chunk -> look(tx, chunk).compose(found -> {
      found.values().forEach(one -> others.addAll(one.others));
      return judge(tx, found);
    })).compose(ok -> run(tx, bounded(others, ids)));
  }

  /**
   * The same, and about those whom they concerned before. The others are held first and then the chain, so of two who
   * are sent at the same moment the later one looks when the earlier one is there.
   */
  Future<Void> settle(Tx tx, Collection<UUID> ids, Collection<UUID> before) {
    return related(tx, ids).compose(now -> {
      now.addAll(before);
      return now.isEmpty() ? Future.succeededFuture() : ApplicantStore.lock(tx, Territory.COUNTRY, now).mapEmpty();
    }).compose(held -> office.lock(tx)).compose(locked -> runWithRelated(tx, ids)).compose(done -> run(tx, before));
  }

  /** After these have left the running: asks about those whom they stood in the way of, and no more about them. */
  Future<Void> left(Tx tx, Collection<UUID> ids) {
    return related(tx, ids).compose(others -> others.isEmpty() ? Future.succeededFuture()
        : settle(tx, List.of(), others));
  }

  private static Set<UUID> bounded(Set<UUID> others, Collection<UUID> ids) {
    ids.forEach(others::remove);
    return others.stream().limit(RELATED_MAX).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Future<Map<UUID, Found>> look(Tx tx, Collection<UUID> ids) {
    Map<UUID, Found> found = new HashMap<>();
    ids.forEach(id -> found.put(id, new Found()));
    return FactStore.twins(tx, ids).compose(rows -> {
      rows.forEach(row -> found.get(row.applicant()).twin(row));
      return FactStore.ties(tx, ids);
    }).compose(rows -> {
      rows.forEach(row -> found.get(row.applicant()).tie(row));
      return FactStore.documents(tx, ids);
    }).compose(rows -> {
      rows.forEach(row -> found.get(row.applicant()).documents.add(row.kind()));
      return FactStore.judgements(tx, ids);
    }).map(rows -> {
      rows.forEach(row -> found.get(row.applicant()).judged.put(row.rule(),
          new Facts.Judged(row.passes(), row.by())));
      return found;
    });
  }

  private Future<Void> judge(Tx tx, Map<UUID, Found> found) {
    return ApplicantStore.any(tx, found.keySet())
        .compose(rows -> FactStore.setVerdicts(tx, rows.stream().map(row -> judged(row, found)).toList())).mapEmpty();
  }

  private FactStore.Judged judged(Sealed stored, Map<UUID, Found> found) {
    Applicant row = stored.row();
    Facts facts = found.get(row.id()).facts(row, waves.get(row.wave()));
    return new FactStore.Judged(row.id(), Eligibility.judge(seal.open(row.id(), stored.sealed()), facts));
  }
}
