package id.siaga.people;

import id.siaga.db.Tx;
import id.siaga.journal.Event;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Adds people and changes their rights inside somebody else's transaction, so that a person, the rights and whatever
 * depends on them exist together or not at all.
 *
 * <p>Callers check first that the person and the territory are theirs to change, and append the collected events to
 * the office's chain last; {@link OfficeJournal} does that and makes them act at once.
 */
public final class People {
  static final String TABLE = "person";
  static final String PHONE = "phone";
  private final FieldCipher cipher;
  private final Clock clock;

  /** Somebody new; the phone may be null. */
  public record Draft(String name, String phone) {
    public Draft {
      name = PersonFields.name("name", name);
      phone = PersonFields.phone("phone", phone);
    }
  }

  public People(FieldCipher cipher, Clock clock) {
    this.cipher = cipher;
    this.clock = clock;
  }

  public Future<UUID> add(Tx tx, String name, String phoneOrNull) {
    return addAll(tx, List.of(new Draft(name, phoneOrNull))).map(ids -> ids.get(0));
  }

  /** The new ids, in the order of the drafts. */
  public Future<List<UUID>> addAll(Tx tx, List<Draft> drafts) {
    List<PeopleStore.NewPerson> rows = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      UUID id = UUID.randomUUID();
      rows.add(new PeopleStore.NewPerson(id, draft.name(), sealedPhone(id, draft.phone())));
    }
    return PeopleStore.insert(tx, rows, clock.instant())
        .map(done -> rows.stream().map(PeopleStore.NewPerson::id).toList());
  }

  public Future<Void> rename(Tx tx, UUID person, String name) {
    return PeopleStore.rename(tx, person, PersonFields.name("name", name));
  }

  /** Null or blank removes the number. */
  public Future<Void> setPhone(Tx tx, UUID person, String phoneOrNull) {
    return PeopleStore.setPhone(tx, person, sealedPhone(person, PersonFields.phone("phone", phoneOrNull)));
  }

  /** Numbers as {@link Draft} evens them out; null removes one. */
  public Future<Void> setPhones(Tx tx, Map<UUID, String> phones) {
    Map<UUID, byte[]> sealed = new LinkedHashMap<>();
    phones.forEach((person, phone) -> sealed.put(person, sealedPhone(person, phone)));
    return PeopleStore.setPhones(tx, sealed);
  }

  /** The readable number of a stored one; null stays null. */
  public String phone(UUID person, byte[] sealed) {
    return cipher.open(TABLE, PHONE, person, sealed);
  }

  public Future<UUID> grant(Tx tx, UUID actor, Grant grant, List<Event> out) {
    return grantAll(tx, actor, List.of(grant), out).map(ids -> ids.get(0));
  }

  /** The ids of the new rights, in the order of the grants; people who are signed in get an access.changed each. */
  public Future<List<UUID>> grantAll(Tx tx, UUID actor, List<Grant> grants, List<Event> out) {
    Instant now = clock.instant();
    List<UUID> ids = grants.stream().map(grant -> UUID.randomUUID()).toList();
    return PeopleStore.grant(tx, ids, grants, now)
        .compose(done -> changed(tx, actor, grants.stream().map(Grant::person).toList(), out))
        .map(ids);
  }

  public Future<Void> endRights(Tx tx, UUID actor, UUID rights, List<Event> out) {
    return endRights(tx, actor, List.of(rights), out);
  }

  /** Ends what is still live of these rights; people who are signed in get an access.changed each. */
  public Future<Void> endRights(Tx tx, UUID actor, List<UUID> rights, List<Event> out) {
    return PeopleStore.endRights(tx, rights, clock.instant())
        .compose(people -> changed(tx, actor, people, out));
  }

  /** Ends somebody's phone sessions of a round for good, marked so that the phone learns why. */
  public Future<Void> replaced(Tx tx, UUID actor, UUID person, int round, List<Event> out) {
    Instant now = clock.instant();
    return SessionStore.endReplaced(tx, person, round, now).map(ended -> {
      ended.forEach(session -> out.add(AccessChange.of(person, session.session(), actor, now)));
      return null;
    });
  }

  private Future<Void> changed(Tx tx, UUID actor, List<UUID> people, List<Event> out) {
    Instant now = clock.instant();
    return SessionStore.signedIn(tx, people, now).map(signedIn -> {
      signedIn.forEach(person -> out.add(AccessChange.of(person, null, actor, now)));
      return null;
    });
  }

  private byte[] sealedPhone(UUID person, String phone) {
    return cipher.seal(TABLE, PHONE, person, phone);
  }
}
