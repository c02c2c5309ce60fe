package id.siaga.recruitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.HearingStage;
import id.siaga.TestRecruitment;
import id.siaga.TestServer.Answer;
import id.siaga.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whoever guesses learns nothing from tracking: whatever is wrong, the same work is done, the same bytes come back, and
 * no answer comes before the time that all of them wait for. Nothing here depends on how fast the machine is.
 */
class TrackingTest {
  private static final LocalDate BORN = LocalDate.of(1990, 5, 15);
  /** By how much a timer may be early. */
  private static final int TIMER_MS = 2;
  private static HearingStage stage;
  private static TestRecruitment recruitment;
  private static String number;
  private static String draft;

  /** Notes which statements are run, with how many arguments, before it runs them. */
  private record Noting(Sql sql, List<String> work) implements Sql {
    @Override
    public <T> Future<List<T>> all(String statement, Tuple args, Function<Row, T> map) {
      work.add(statement + " " + args.types() + " " + args.getString(0).length());
      return sql.all(statement, args, map);
    }

    @Override
    public Future<Integer> run(String statement, Tuple args) {
      throw new AssertionError("tracking writes nothing: " + statement);
    }
  }

  @BeforeAll
  static void start() {
    stage = new HearingStage();
    recruitment = new TestRecruitment(stage.server, stage.clock);
    UUID sent = stage.applicant(HearingStage.SERANG, "Contoh Satu", "TERKIRIM");
    number = stage.number(sent);
    draft = stage.number(stage.applicant(HearingStage.SERANG, "Contoh Dua", "DRAF"));
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @Test
  void whateverIsWrongTheWorkIsTheSame() {
    List<String> right = work(number, BORN, true);
    for (String typed : List.of(number, draft, "ABCDEFGHJK", "", "?", number + number, "o".repeat(500))) {
      for (LocalDate date : new LocalDate[] {BORN.plusDays(1), LocalDate.EPOCH, null}) {
        assertEquals(right, work(typed, date, false), typed + " " + date);
      }
    }
    assertEquals(right, work(draft, BORN, false), "a draft is nobody's business");
    assertEquals(right, work("ABCDEFGHJK", BORN, false));
    assertEquals(2, right.size(), "one keyed hash and one look-up");
  }

  @Test
  void whateverIsWrongTheAnswerIsTheSameAndNoneComesEarlier() {
    List<String[]> wrong = List.of(new String[] {"ABCDEFGHJK", "15", "5", "1990"},
        new String[] {number, "16", "5", "1990"}, new String[] {number, "31", "2", "1990"},
        new String[] {number, "", "", ""}, new String[] {draft, "15", "5", "1990"},
        new String[] {"?", "15", "5", "1990"}, new String[] {"", "x", "y", "z"});
    Answer first = track(wrong.get(0));
    assertEquals(400, first.status());
    for (String[] typed : wrong) {
      Answer other = track(typed);
      assertEquals(first.status(), other.status());
      assertEquals(new String(first.raw().body(), StandardCharsets.UTF_8),
          new String(other.raw().body(), StandardCharsets.UTF_8), String.join(" ", typed));
      assertEquals(headers(first), headers(other), String.join(" ", typed));
    }
    Answer right = track(number, "15", "5", "1990");
    assertEquals(303, right.status(), "and this one, too, came no earlier");
  }

  /** What is done for one question: hashes and statements, in their order. */
  private static List<String> work(String typed, LocalDate date, boolean found) {
    List<String> work = new ArrayList<>();
    Tracking tracking = new Tracking((known, born) -> {
      work.add("hash " + known.length() + " " + born.toString().length());
      return recruitment.index().birth(known, born);
    });
    Noting noting = new Noting(recruitment.db(), work);
    assertEquals(found, recruitment.wait(a -> tracking.find(noting, typed, date)).isPresent(), typed + " " + date);
    return work;
  }

  private static Answer track(String... typed) {
    String form = "nomor=" + URLEncoder.encode(typed[0], StandardCharsets.UTF_8) + "&lahirHari=" + typed[1]
        + "&lahirBulan=" + typed[2] + "&lahirTahun=" + typed[3];
    long since = System.nanoTime();
    Answer answer = stage.server.call("POST", "/daftar/lacak", null, form.getBytes(StandardCharsets.US_ASCII),
        "application/x-www-form-urlencoded", "origin", stage.server.url());
    long tookMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
    assertTrue(tookMs >= TrackPages.ANSWER_AFTER_MS - TIMER_MS, "answered after " + tookMs + " ms");
    return answer;
  }

  private static Map<String, List<String>> headers(Answer answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.raw().headers().map());
    headers.remove("date");
    return headers;
  }
}
