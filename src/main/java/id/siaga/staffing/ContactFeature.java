package id.siaga.staffing;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.db.Db;
import id.siaga.journal.Body;
import id.siaga.people.FieldCipher;
import id.siaga.people.People;
import id.siaga.recruitment.BlindIndex;
import id.siaga.rounds.Rounds;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.Maybe;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Keeps what came of calls and messages to a person, so that nobody is phoned twice about the same thing. Whoever
 * answered shows by that that the number is theirs.
 */
public final class ContactFeature implements Feature {
  private static final String TABLE = "contact";
  private final Db db;
  private final Rounds rounds;
  private final StaffingJournal journal;
  private final People people;
  private final ReplacementFeature.Secrets secrets;

  /** How somebody was contacted. */
  enum Channel { CALL, WA, SMS, VISIT }

  /** What came of it. */
  enum Outcome {
    REACHED, WILL_COME, REFUSES, NO_ANSWER, WRONG_NUMBER;

    boolean answered() {
      return compareTo(NO_ANSWER) < 0;
    }
  }

  ContactFeature(Db db, Rounds rounds, StaffingJournal journal, People people, ReplacementFeature.Secrets secrets) {
    this.db = db;
    this.rounds = rounds;
    this.journal = journal;
    this.people = people;
    this.secrets = secrets;
  }

  record Query(UUID person) {
    Query {
      ReplacementInput.need("person", person);
    }
  }

  /** @param id made by the client, so that noting twice notes once */
  record New(UUID id, UUID person, Channel channel, Outcome outcome, @Maybe String note) {
    New {
      ReplacementInput.need("id", id);
      ReplacementInput.need("person", person);
      ReplacementInput.need("channel", channel);
      ReplacementInput.need("outcome", outcome);
      note = ReplacementInput.noted(note);
    }
  }

  record Line(UUID id, String channel, String outcome, @Maybe String note, Instant at, String by) {}

  /** When and by whom the present number was found to be right. */
  record Verified(Instant at, String by) {}

  record View(UUID person, String name, @Maybe String phone, @Maybe Verified verified, List<Line> contacts) {}

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    String path = "/api/staffing/contacts";
    String scope = "the store finds only people whose home lies in the caller's territory";
    return List.of(
        Endpoint.<Query, View>get(path, Access.scoped(Permission.CONTACT_LOG, scope), Query.class, View.class,
            (actor, in) -> view(actor, in.person())),
        Endpoint.<New, View>post(path, Access.scoped(Permission.CONTACT_LOG, scope), New.class, View.class,
            (actor, in) -> note(actor, in).compose(done -> view(actor, in.person()))));
  }

  private Future<View> view(Actor actor, UUID id) {
    return ContactStore.person(db, actor.territory(), id).map(found -> found.orElseThrow(Problem::notFound))
        .compose(person -> ContactStore.list(db, id).map(contacts -> {
          String phone = people.phone(id, person.phone());
          return new View(id, person.name(), phone, verified(person, phone), contacts.stream().map(c -> new Line(c.id(),
              c.channel(), c.outcome(), secrets.cipher().open(TABLE, "note", c.id(), c.note()), c.at(), c.by()))
              .toList());
        }));
  }

  private Verified verified(ContactStore.Person person, String phone) {
    BlindIndex index = secrets.index();
    boolean same = phone != null && person.checked() != null
        && MessageDigest.isEqual(person.checked(), index.phone(phone));
    return same ? new Verified(person.checkedAt(), person.checkedBy()) : null;
  }

  /** Noted twice it is noted once; an id that stands for another note is no repetition. */
  private Void requireSame(Actor actor, New in, ContactStore.Noted noted) {
    boolean same = noted.person().equals(in.person()) && noted.by().equals(actor.person())
        && noted.channel().equals(in.channel().name()) && noted.outcome().equals(in.outcome().name())
        && Objects.equals(secrets.cipher().open(TABLE, "note", in.id(), noted.note()), in.note());
    if (same) return null;
    throw Problem.conflict("Nomor catatan ini sudah dipakai untuk kontak lain, jadi tidak ada yang dicatat. Muat ulang "
        + "halaman, lalu catat lagi.", "This id was already used for another contact, so nothing was noted. Load the "
        + "page anew and note it again.");
  }

  private Future<Void> note(Actor actor, New in) {
    Instant now = rounds.clock().instant();
    FieldCipher cipher = secrets.cipher();
    return journal.write(null, (tx, office, onRound) -> ContactStore.person(tx, actor.territory(), in.person())
        .map(found -> found.orElseThrow(Problem::notFound))
        .compose(person -> tx.run(ContactStore.INSERT, Tuple.of(in.id(), in.person(),
            rounds.any() ? rounds.current().id() : null, in.channel().name(), in.outcome().name(),
            ReplacementStore.buffer(cipher.seal(TABLE, "note", in.id(), in.note())), actor.person(),
            ReplacementStore.utc(now))).compose(rows -> {
              if (rows == 0) return ContactStore.noted(tx, in.id()).map(noted -> requireSame(actor, in, noted));
              office.add(journal.office("contact.noted", actor, new Body().put("person", in.person())
                  .put("channel", in.channel().name()).put("outcome", in.outcome().name())));
              String phone = people.phone(person.id(), person.phone());
              boolean tells = in.outcome().answered() && in.channel() != Channel.VISIT && phone != null;
              if (!tells && in.outcome() != Outcome.WRONG_NUMBER) return Future.succeededFuture();
              Buffer checked = tells ? Buffer.buffer(secrets.index().phone(phone)) : Buffer.buffer();
              return tx.run(ContactStore.CHECK, Tuple.of(in.person(), checked, actor.person(),
                  ReplacementStore.utc(now))).mapEmpty();
            })));
  }
}
