package id.siaga;

import id.siaga.access.Problem;
import id.siaga.db.Db;
import id.siaga.people.FieldCipher;
import id.siaga.people.OfficeJournal;
import id.siaga.people.PeopleFeature;
import id.siaga.recruitment.Applicants;
import id.siaga.recruitment.BlindIndex;
import id.siaga.recruitment.DocumentFeature;
import id.siaga.recruitment.Seal;
import id.siaga.recruitment.Waves;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.function.Function;

/** The applications of a running server, for tests that do what its own features do with them. */
public final class TestRecruitment {
  private final Kernel kernel;
  private final OfficeJournal office;
  private final Applicants applicants;
  private final DocumentFeature papers;

  public TestRecruitment(TestServer server, Clock clock) {
    kernel = server.server.kernel();
    office = server.server.features().stream().filter(PeopleFeature.class::isInstance)
        .map(PeopleFeature.class::cast).findFirst().orElseThrow().office();
    papers = server.server.features().stream().filter(DocumentFeature.class::isInstance)
        .map(DocumentFeature.class::cast).findFirst().orElseThrow();
    Waves waves = new Waves(kernel.db(), kernel.journal(), clock);
    Server.wait(waves.reload());
    applicants = new Applicants(new Applicants.Parts(kernel.db(), office, waves, new Applicants.Keyring(
        new Seal(new FieldCipher(kernel.secrets().fieldKey())), new BlindIndex(kernel.secrets().codeKey())), clock));
  }

  public DocumentFeature papers() {
    return papers;
  }

  public Db db() {
    return kernel.db();
  }

  public BlindIndex index() {
    return new BlindIndex(kernel.secrets().codeKey());
  }

  public Applicants applicants() {
    return applicants;
  }

  /** Does work that others do in a transaction of their own. */
  public <T> Future<T> write(OfficeJournal.Work<T> work) {
    return office.write(work);
  }

  /** The result, or the {@link Problem} thrown. */
  public <T> T wait(Function<Applicants, Future<T>> work) {
    return Server.wait(work.apply(applicants));
  }

  /** 200, or the status of the problem. */
  public int status(Function<Applicants, Future<?>> work) {
    try {
      wait(applicants -> work.apply(applicants).mapEmpty());
      return 200;
    } catch (Problem problem) {
      return problem.kind().status;
    }
  }
}
