package id.siaga.people;

import id.siaga.access.Revocations;
import id.siaga.access.Tokens;
import id.siaga.db.Db;
import id.siaga.journal.Journal;
import id.siaga.journal.Tailer;
import id.siaga.rounds.Rounds;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** People, what they may do, and how they prove who they are. */
public final class PeopleFeature implements Feature {
  private final RevocationFeed feed;
  private final OfficeJournal office;
  private final People people;
  private final Passwords passwords;
  private final SetUp setUp;
  private final Invitations invitations;
  private final ReplacedPhones replaced;
  private final Needs needs;
  private final List<Endpoint<?, ?>> endpoints = new ArrayList<>();

  /** What the process gives this feature. */
  public record Needs(Vertx vertx, Db db, Journal journal, Tailer tailer, Rounds rounds, Tokens tokens,
      Revocations revocations, Keys keys, Links links, PasswordCost passwords) {}

  /** Keys that live outside the database. */
  public record Keys(byte[] field, byte[] code) {}

  public PeopleFeature(Needs needs) {
    this.needs = needs;
    Clock clock = needs.rounds().clock();
    feed = new RevocationFeed(needs.db(), needs.revocations(), clock);
    office = new OfficeJournal(needs.journal(), feed, new Turns(needs.vertx()));
    people = new People(new FieldCipher(needs.keys().field()), clock);
    passwords = new Passwords(needs.vertx(), needs.passwords());
    Codes codes = new Codes(needs.keys().code());
    RefreshTokens refresh = new RefreshTokens(codes);
    Sessions sessions = new Sessions(office, needs.tokens(), refresh, clock);
    replaced = new ReplacedPhones(refresh, clock);
    SignInBrake brake = new SignInBrake(clock);
    SignIn signIn = new SignIn(needs.db(), office, sessions, passwords, brake);
    SessionList list = new SessionList(needs.db(), office, sessions, clock);
    SessionEndpoints own = new SessionEndpoints(signIn, sessions, list, clock, needs.links().https());
    OneTimeLinks links = new OneTimeLinks(codes, clock);
    Staff staff = new Staff(people, office, passwords, clock);
    setUp = new SetUp(needs.db(), links, staff, sessions, needs.rounds());
    endpoints.addAll(own.endpoints());
    endpoints.addAll(new SetUpEndpoints(setUp, own).endpoints());
    endpoints.addAll(new PasswordEndpoints(needs.db(), staff, links, sessions, brake).endpoints());
    StaffDesk desk = new StaffDesk(needs.db(), staff, links, sessions, clock);
    StaffImport importing = new StaffImport(needs.vertx(), needs.db(), desk, office, needs.links());
    invitations = new Invitations(office, codes, needs.links(), clock);
    Enrolment enrolment = new Enrolment(office, sessions, codes, new CodeBrake(clock), needs.rounds());
    endpoints.addAll(new InvitationEndpoints(invitations, enrolment, needs.rounds(), needs.links()).endpoints());
    endpoints.addAll(new StaffEndpoints(desk, importing, needs.links()).endpoints());
  }

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return endpoints;
  }

  @Override
  public Future<Void> start() {
    // What is slow the first time is done before the doors open, not on an event loop.
    PasswordRules.load();
    PublicKeys.load();
    SetUp.load();
    return feed.start(needs.tailer());
  }

  /** The page where the first admin signs up, for who reads the server's output; empty once there is an admin. */
  public Future<Optional<String>> setUpLink(String host) {
    return setUp.code().map(code -> code.map(c -> needs.links().base(host) + "/console/#/setup/" + c));
  }

  public People people() {
    return people;
  }

  public Invitations invitations() {
    return invitations;
  }

  public ReplacedPhones replaced() {
    return replaced;
  }

  public Links links() {
    return needs.links();
  }

  public OfficeJournal office() {
    return office;
  }
}
