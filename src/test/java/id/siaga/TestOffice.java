package id.siaga;

import id.siaga.TestServer.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What an office does before the voting day, through the API: a round, and the 992 stations of Kota Serang. */
public final class TestOffice {
  private TestOffice() {}

  /** Opens a round on a roll of its own and answers its id. */
  public static int round(TestServer server, String token) {
    Answer answer = server.post("/api/rounds", token,
        Map.of("name", "Pemilihan 2024", "kind", "vote", "votingDay", "2024-11-27"));
    if (answer.status() != 200) throw new IllegalStateException(answer.status() + " " + answer.json());
    return answer.json().get("id").asInt();
  }

  public static Answer importStations(TestServer server, String token, String csv, String... headers) {
    return importStations(server, token, csv.getBytes(StandardCharsets.UTF_8), false, headers);
  }

  public static Answer importStations(TestServer server, String token, byte[] csv, boolean dry, String... headers) {
    return server.call("POST", "/api/imports/stations" + (dry ? "?dryRun=true" : ""), token, csv, "text/csv", headers);
  }

  /** The sample of 992 stations as it comes with the program. */
  public static String sample() {
    try (InputStream in = TestOffice.class.getClassLoader().getResourceAsStream("contoh/tps-serang.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
