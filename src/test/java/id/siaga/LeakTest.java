package id.siaga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs after all others: whatever they left in their databases, no identity or phone number stands in clear. */
@Order(Integer.MAX_VALUE)
class LeakTest {
  @Test
  void noDatabaseOfThisRunHoldsAnIdentityOrPhoneNumberInClear() {
    TestDatabase.create();
    List<String> found = new ArrayList<>();
    for (String url : TestDatabase.all()) Dump.personal(url).forEach(line -> found.add(name(url) + " " + line));
    assertEquals(List.of(), found);
  }

  /** The search itself must find what it looks for. */
  @Test
  void theSearchFindsWhatStandsInClear() {
    Config.Database database = TestDatabase.create();
    TestDatabase.owner(database, "create table leak (a text, b bytea)");
    TestDatabase.owner(database, "insert into leak values ('telepon 081234567890', "
        + "convert_to('Jalan Melati', 'UTF8'))");
    assertFalse(Dump.personal(database.ownerUrl()).isEmpty());
    assertEquals(1, Dump.find(database.ownerUrl(), List.of("Jalan Melati", "Jalan Mawar")).size());
    TestDatabase.owner(database, "drop table leak");
  }

  private static String name(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }
}
