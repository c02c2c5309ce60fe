package id.siaga;

import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.people.Grant;
import id.siaga.people.People;
import id.siaga.people.PeopleFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** People straight into the database of a running server, for tests that are not about how an office adds them. */
public final class TestPeople {
  private TestPeople() {}

  /** One supervisor for each station of the round; the ids in the order of the stations. */
  public static List<UUID> supervisors(TestServer server, int round, List<Long> stations) {
    PeopleFeature feature = feature(server);
    List<People.Draft> drafts = new ArrayList<>();
    stations.forEach(code -> drafts.add(new People.Draft("Pengawas Contoh " + code, "0812-0000-0000")));
    return Server.wait(feature.office().write((tx, out) -> feature.people().addAll(tx, drafts).compose(ids -> {
      List<Grant> grants = new ArrayList<>();
      for (int i = 0; i < ids.size(); i++) {
        grants.add(new Grant(ids.get(i), Role.SUPERVISOR, Territory.station(stations.get(i)), round));
      }
      return feature.people().grantAll(tx, null, grants, out).map(ids);
    })));
  }

  /** Ends whatever rights somebody has. */
  public static void endRights(TestServer server, UUID person) {
    PeopleFeature feature = feature(server);
    Server.wait(feature.office().write((tx, out) -> tx.all("select id from rights where person = $1::uuid",
        io.vertx.sqlclient.Tuple.of(person), row -> row.getUUID(0))
        .compose(rights -> feature.people().endRights(tx, null, rights, out))));
  }

  public static PeopleFeature feature(TestServer server) {
    return server.server.features().stream().filter(PeopleFeature.class::isInstance).map(PeopleFeature.class::cast)
        .findFirst().orElseThrow();
  }

  /** Everything that the office's chain says, as one text. */
  public static String officeChain(TestServer server) {
    return String.join("\n", Server.wait(server.server.kernel().journal()
        .after(0, 0, Territory.COUNTRY, 1_000)).stream().map(e -> e.kind() + " " + e.body()).toList());
  }
}
