package id.siaga.staffing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.Eventually;
import id.siaga.TestActors;
import id.siaga.TestClock;
import id.siaga.TestDatabase;
import id.siaga.TestOffice;
import id.siaga.TestServer;
import id.siaga.TestServer.Answer;
import id.siaga.TestStaff;
import id.siaga.access.Actor;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The papers of supervisors: numbered once, printed the same again, found by their code, and only in one's area. */
class PapersTest {
  private static TestServer server;
  private static String admin;
  private static int round;

  @BeforeAll
  static void start() {
    server = TestServer.start(new TestClock());
    admin = token("36.73");
    round = TestOffice.round(server, admin);
    TestOffice.importStations(server, admin, TestOffice.sample());
    TestStaff.importPeople(server, admin, TestStaff.everybody().replaceFirst("Pengawas Contoh \\d+",
        "Ñyi Rd. Siti Nur’aini Puspitawati & <Sons> Kusumaningrum"), false);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void lettersAndCardsOfAKelurahanAreOneBookWithTheSameNumbersEachTime() throws Exception {
    JsonNode first = book("36.73.01.1001", "SURAT_TUGAS", "ID_CARD");
    int people = first.path("total").asInt() / 2;
    String text = text(first, "kelurahan");
    assertTrue(people > 5, first.toString());
    for (String word : List.of("Ñyi Rd. Siti Nur’aini Puspitawati & <Sons> Kusumaningrum", "SURAT TUGAS",
        "001/ST/PTPS/SERANG/XI/2024", "TPS 001", "Kelurahan Serang, Kecamatan Serang", "27 November 2024",
        "001/ID/PTPS/SERANG/2024", "PENGAWAS TPS")) {
      assertTrue(text.contains(word), word + " is missing in: " + text);
    }
    assertEquals(text, text(book("36.73.01.1001", "SURAT_TUGAS", "ID_CARD"), "again"));
    assertEquals(people * 2, TestDatabase.count(server.database, "select count(*) from paper where area between "
        + "3673011001000 and 3673011001999 and kind in ('SURAT_TUGAS', 'ID_CARD')"));
    assertEquals(people * 2, TestDatabase.count(server.database, "select count(*) from journal where kind = "
        + "'paper.issued' and body like '%ST/PTPS/SERANG%' or body like '%ID/PTPS/SERANG%'"));
  }

  private static JsonNode book(String territory, String... kinds) {
    Answer accepted = server.post("/api/staffing/papers", admin, Map.of("round", round, "territory", territory,
        "kinds", List.of(kinds)));
    assertEquals(202, accepted.status(), accepted.json().toString());
    String id = accepted.json().path("id").asText();
    return Eventually.get(() -> server.get("/api/jobs/" + id, admin).json(),
        job -> job.path("state").asText().equals("done"));
  }

  private static String text(JsonNode job, String name) throws Exception {
    byte[] pdf = server.get(job.path("result").path("file").asText(), admin).raw().body();
    Path folder = Files.createDirectories(Path.of("target", "sheets"));
    Files.write(folder.resolve(name + ".pdf"), pdf);
    try (PDDocument book = Loader.loadPDF(pdf)) {
      PDFRenderer pages = new PDFRenderer(book);
      ImageIO.write(pages.renderImageWithDPI(0, 90), "png", folder.resolve(name + "-1.png").toFile());
      ImageIO.write(pages.renderImageWithDPI(book.getNumberOfPages() - 1, 90), "png",
          folder.resolve(name + "-2.png").toFile());
      return new PDFTextStripper().getText(book).replaceAll("\\s+", " ");
    }
  }

  private static String token(String territory) {
    UUID person = UUID.randomUUID();
    TestDatabase.owner(server.database, "insert into person (id, name, created_at) values ('" + person
        + "', 'Admin Contoh', '2024-11-20')");
    return TestActors.token(server, new Actor(person, UUID.randomUUID(), Role.ADMIN, Territory.parse("t", territory),
        0));
  }
}
