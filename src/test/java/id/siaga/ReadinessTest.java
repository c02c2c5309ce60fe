package id.siaga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

/** Readiness tells what is: a schema that another process has changed is not ours to serve. */
class ReadinessTest {
  @Test
  void aSchemaThatMovedOnIsNotReady() {
    try (TestServer server = TestServer.start()) {
      assertEquals(200, server.get("/health/ready", null).status());
      TestDatabase.owner(server.database, "insert into flyway_schema_history (installed_rank, version, description, "
          + "type, script, installed_by, execution_time, success) values (999, '999', 'later', 'SQL', 'V999', 'x', 0, "
          + "true)");
      TestServer.Answer answer = server.get("/health/ready", null);
      assertEquals(503, answer.status());
      assertFalse(answer.json().at("/checks/migrations").asBoolean(true), answer.json().toString());
    }
  }
}
