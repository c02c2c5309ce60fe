package id.siaga.staffing;

import id.siaga.access.Actor;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Tx;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.people.People;
import id.siaga.people.PersonFields;
import id.siaga.recruitment.Decided;
import id.siaga.rounds.Rounds;
import id.siaga.staffing.CandidateStore.Known;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes people out of decided applicants, once each, and keeps up with what becomes of their applications; who is no
 * longer decided can no longer be placed. What the office marked about somebody stays.
 */
public final class Candidates {
  private static final int AT_ONCE = 500;
  private final People people;
  private final Decided decided;
  private final StaffingJournal journal;
  private final Rounds rounds;

  Candidates(People people, Decided decided, StaffingJournal journal, Rounds rounds) {
    this.people = people;
    this.decided = decided;
    this.journal = journal;
    this.rounds = rounds;
  }

  /** In a transaction of its own. */
  Future<CandidateView.Synced> sync(Actor actor, Territory where) {
    return journal.write(null, (tx, office, onRound) -> sync(tx, office, actor.person(), where));
  }

  /** Takes over what changed among the decided applicants of the territory; nothing when nothing did. */
  Future<CandidateView.Synced> sync(Tx tx, List<Event> office, UUID by, Territory where) {
    return PeopleImportStore.slowAllowed(tx).compose(ok -> CandidateStore.oneAtATime(tx))
        .compose(ok -> CandidateStore.known(tx, where))
        .compose(known -> decided.versions(tx, where).compose(versions -> {
          Map<UUID, Known> byApplicant = new HashMap<>();
          known.stream().filter(each -> each.applicant() != null && each.active())
              .forEach(each -> byApplicant.put(each.applicant(), each));
          List<UUID> fresh = versions.entrySet().stream().filter(each -> {
            Known before = byApplicant.get(each.getKey());
            return before == null || before.version() != each.getValue();
          }).map(Map.Entry::getKey).toList();
          List<UUID> gone = known.stream().filter(Known::active)
              .filter(each -> each.applicant() == null || !versions.containsKey(each.applicant()))
              .map(Known::person).toList();
          return take(tx, where, fresh, gone);
        })).map(synced -> {
          if (!synced.isNone()) {
            office.add(new Event("candidates.synced", null, by, rounds.clock().instant(), new Body()
                .put("created", synced.created()).put("changed", synced.changed()).put("dropped", synced.dropped())
                .text()));
          }
          return synced;
        });
  }

  private Future<CandidateView.Synced> take(Tx tx, Territory where, List<UUID> fresh, List<UUID> gone) {
    Instant now = rounds.clock().instant();
    Future<CandidateView.Synced> done = gone.isEmpty() ? Future.succeededFuture(new CandidateView.Synced(0, 0, 0))
        : CandidateStore.drop(tx, gone, now).map(rows -> new CandidateView.Synced(0, 0, rows));
    for (int i = 0; i < fresh.size(); i += AT_ONCE) {
      List<UUID> some = fresh.subList(i, Math.min(fresh.size(), i + AT_ONCE));
      done = done.compose(before -> decided.open(tx, some).compose(opened -> save(tx, where, opened))
          .map(made -> new CandidateView.Synced(before.created() + made.created(),
              before.changed() + made.changed(), before.dropped())));
    }
    return done;
  }

  private Future<CandidateView.Synced> save(Tx tx, Territory where, List<Decided.One> opened) {
    List<Decided.One> once = once(opened);
    return CandidateStore.same(tx, once).compose(same -> {
      Map<UUID, UUID> byApplicant = new HashMap<>();
      Map<Buffer, UUID> byNik = new HashMap<>();
      same.forEach(each -> {
        if (each.applicant() != null) byApplicant.put(each.applicant(), each.person());
        if (each.nik() != null) byNik.put(each.nik(), each.person());
      });
      Map<UUID, UUID> personOf = new HashMap<>();
      List<Decided.One> unknown = new ArrayList<>();
      for (Decided.One one : once) {
        UUID person = one.nik() == null ? null : byNik.get(Buffer.buffer(one.nik()));
        if (person == null) person = byApplicant.get(one.applicant());
        if (person == null) unknown.add(one);
        else personOf.put(one.applicant(), person);
      }
      return registered(tx, where, unknown).compose(found -> {
        personOf.putAll(found);
        List<Decided.One> fresh = unknown.stream().filter(one -> !personOf.containsKey(one.applicant())).toList();
        return enter(tx, fresh).compose(entered -> {
          personOf.putAll(entered);
          List<UUID> ids = once.stream().map(one -> personOf.get(one.applicant())).toList();
          return once.isEmpty() ? Future.succeededFuture(0)
              : CandidateStore.save(tx, ids, once, rounds.clock().instant());
        }).map(rows -> new CandidateView.Synced(unknown.size(), once.size() - unknown.size(), 0));
      });
    });
  }

  /** Whoever applied twice counts once, as appointed rather than in reserve. */
  private static List<Decided.One> once(List<Decided.One> opened) {
    Set<Buffer> seen = new HashSet<>();
    return opened.stream().filter(one -> one.nik() == null || seen.add(Buffer.buffer(one.nik()))).toList();
  }

  /** Those whom the register has already under the same name and phone. */
  private Future<Map<UUID, UUID>> registered(Tx tx, Territory where, List<Decided.One> unknown) {
    Set<String> names = unknown.stream().map(one -> PersonRow.same(one.name())).collect(Collectors.toSet());
    return names.isEmpty() ? Future.succeededFuture(Map.of())
        : PeopleImportStore.namesakes(tx, 0, where, names).compose(namesakes ->
            CandidateStore.taken(tx, namesakes.stream().map(PeopleImportStore.Known::id).toList()).map(taken -> {
              Map<String, UUID> free = new HashMap<>();
              namesakes.stream().filter(each -> each.phone() != null && !taken.contains(each.id())).forEach(each ->
                  free.put(PersonRow.same(each.name()) + people.phone(each.id(), each.phone()), each.id()));
              Map<UUID, UUID> found = new HashMap<>();
              for (Decided.One one : unknown) {
                UUID person = free.remove(PersonRow.same(one.name()) + phone(one));
                if (person != null) found.put(one.applicant(), person);
              }
              return found;
            }));
  }

  private Future<Map<UUID, UUID>> enter(Tx tx, List<Decided.One> fresh) {
    if (fresh.isEmpty()) return Future.succeededFuture(Map.of());
    List<People.Draft> drafts = fresh.stream().map(one -> new People.Draft(one.name(), phone(one))).toList();
    return people.addAll(tx, drafts).compose(ids -> AssignmentStore.setHomes(tx, ids,
        fresh.stream().map(one -> Staffing.home(one.area())).toList()).map(ok -> {
          Map<UUID, UUID> entered = new HashMap<>();
          for (int i = 0; i < ids.size(); i++) entered.put(fresh.get(i).applicant(), ids.get(i));
          return entered;
        }));
  }

  /** A number that an older form took and ours does not is left out rather than stopping everybody. */
  private static String phone(Decided.One one) {
    try {
      return PersonFields.phone("phone", one.phone());
    } catch (Problem unfit) {
      return null;
    }
  }
}
