package id.siaga.proof;

import static id.siaga.TestDay.TPS1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.TestDay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an owner of the database could do to the record in secret, and that it does not stay secret. */
class ProofTest {
  private TestDay day;

  @BeforeEach
  void start() {
    day = TestDay.start();
    String phone = day.supervisor(TPS1);
    for (int i = 0; i < 6; i++) day.file(phone, day.item(TPS1, "note", Map.of("text", "catatan " + i)));
  }

  @AfterEach
  void stop() {
    day.close();
  }

  private Proof.Result check() {
    return Proof.check(day.server.database.url());
  }

  private void expect(int code, String words) {
    Proof.Result result = check();
    assertEquals(code, result.exitCode(), result.toString());
    assertTrue(result.findings().get(0).text().contains(words), result.findings().toString());
  }

  @Test
  void anUntouchedRecordIsWhole() {
    Proof.Result result = check();
    assertEquals(List.of(), result.findings());
    assertTrue(result.chains().stream().anyMatch(c -> c.chain() == day.round && c.entries() >= 6));
    assertEquals(Proof.WHOLE, result.exitCode());
  }

  @Test
  void anEditedEntryIsNamed() {
    day.owner("update journal set body = replace(body, 'note', 'photo') where chain = " + day.round + " and seq = 3");
    expect(Proof.TAMPERED, "entry 3");
  }

  @Test
  void anotherTimeIsAnEditToo() {
    day.owner("update journal set at = at + interval '1 microsecond' where chain = " + day.round + " and seq = 2");
    expect(Proof.TAMPERED, "entry 2");
  }

  @Test
  void aDeletedEntryIsMissing() {
    day.owner("delete from journal where chain = " + day.round + " and seq = 4");
    expect(Proof.INCOMPLETE, "number 4");
  }

  @Test
  void aCutOffEndIsMissing() {
    day.owner("delete from journal where chain = " + day.round + " and seq > 4");
    expect(Proof.INCOMPLETE, "number 5");
  }

  @Test
  void renumberingBehindADeletionIsSeen() {
    day.owner("delete from journal where chain = " + day.round + " and seq = 2");
    day.owner("update journal set seq = seq - 1 where chain = " + day.round + " and seq > 2");
    expect(Proof.TAMPERED, "entry 2");
  }

  @Test
  void anEntryPutBehindTheHeadIsSeen() {
    day.owner("update journal_head set seq = seq - 1 where chain = " + day.round);
    expect(Proof.TAMPERED, "head");
  }

  @Test
  void aDeletedReportIsMissedAndAnExchangedOneDoesNotFit() {
    day.owner("delete from report where round = " + day.round + " and seq = (select min(seq) from report where round = "
        + day.round + ")");
    expect(Proof.INCOMPLETE, "report of entry");
    day.owner("update report set digest = decode(repeat('ab', 32), 'hex') where round = " + day.round
        + " and seq = (select max(seq) from report where round = " + day.round + ")");
    assertEquals(Proof.TAMPERED, check().exitCode());
  }
}
