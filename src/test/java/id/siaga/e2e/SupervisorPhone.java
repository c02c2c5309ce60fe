package id.siaga.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import id.siaga.web.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A supervisor's phone on its way to the voting day: the answer, the pass, the pledge, the quiz, the check. */
final class SupervisorPhone {
  private static final Map<String, String> RIGHT = right();
  private static final Pattern PASS = Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}");
  private final Handset handset;
  private final Looks looks;

  SupervisorPhone(Stage stage, Looks looks) {
    this.handset = new Handset(stage.phone(-6.1223, 106.1348, 18));
    this.looks = looks;
  }

  void enrol(String link) {
    handset.openLink(link);
    handset.enrol();
  }

  void accept() {
    look("perjalanan-hp-bersedia");
    handset.tap("Ya, saya bersedia");
    assertThat(text("Anda menyatakan bersedia bertugas di TPS ini.")).isVisible();
  }

  /** The code that is shown at the door. */
  String pass() {
    handset.go("bimtek");
    look("perjalanan-hp-bimtek");
    handset.tap("Tunjukkan kode hadir");
    Locator code = page().locator(".pass-code");
    assertThat(code).hasText(PASS);
    look("perjalanan-hp-kode-hadir");
    return code.textContent();
  }

  void sign() {
    handset.go("bimtek/pakta");
    page().getByLabel("Saya sudah membaca dan menyetujui pakta integritas ini.").check();
    Locator box = page().locator("canvas.sign-box");
    box.scrollIntoViewIfNeeded();
    BoundingBox at = box.boundingBox();
    page().mouse().move(at.x + 30, at.y + 60);
    page().mouse().down();
    page().mouse().move(at.x + 90, at.y + 20);
    page().mouse().move(at.x + 150, at.y + 70);
    page().mouse().up();
    look("perjalanan-hp-pakta");
    handset.tap("Kirim tanda tangan");
    assertThat(text(Pattern.compile("^Ditandatangani "))).isVisible();
  }

  /** Every question by what the questions of the program say is right. */
  void passQuiz() {
    handset.go("bimtek/kuis");
    handset.tap("Mulai kuis");
    Locator question = page().locator(".quiz-text");
    assertThat(question).isVisible();
    look("perjalanan-hp-kuis");
    boolean last = false;
    while (!last) {
      String asked = question.textContent();
      page().locator("label.option").filter(new Locator.FilterOptions().setHas(page().getByText(RIGHT.get(asked),
          new Page.GetByTextOptions().setExact(true)))).locator("input").check();
      last = handset.button("Periksa jawaban").isVisible();
      handset.tap(last ? "Periksa jawaban" : "Berikutnya");
      if (!last) assertThat(question).not().hasText(asked);
    }
    look("perjalanan-hp-periksa-jawaban");
    handset.tap("Kirim jawaban");
    assertThat(text("Anda lulus")).isVisible();
    look("perjalanan-hp-lulus");
  }

  void showReady() {
    handset.go("siap");
    assertThat(text("HP Anda siap")).isVisible();
    assertThat(text(Pattern.compile("Laporan uji diterima pusat pukul \\d\\d\\.\\d\\d"))).isVisible();
    look("perjalanan-hp-siap");
  }

  /** Opened again, the phone says that somebody else serves. */
  void isReplaced() {
    handset.killAndReopen();
    assertThat(text("Tugas Anda sudah dialihkan")).isVisible();
    look("perjalanan-hp-dialihkan");
  }

  private Page page() {
    return handset.page;
  }

  private void look(String name) {
    looks.at(page(), name);
  }

  private Locator text(String words) {
    return page().getByText(words).first();
  }

  private Locator text(Pattern words) {
    return page().getByText(words).first();
  }

  private static Map<String, String> right() {
    try (InputStream in = SupervisorPhone.class.getResourceAsStream("/training/questions.json")) {
      Map<String, String> right = new HashMap<>();
      for (JsonNode one : Json.MAPPER.readTree(in).get("questions")) {
        right.put(one.get("text").asText(), one.get("options").get(one.get("right").asInt()).asText());
      }
      return right;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
