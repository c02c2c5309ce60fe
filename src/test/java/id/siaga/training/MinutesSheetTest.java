package id.siaga.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.training.MinutesSheet.Facts;
import id.siaga.training.MinutesSheet.Named;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The minutes of a full hall name everybody, page by page, and are there before the reader gives up. */
class MinutesSheetTest {
  private static final Facts FACTS = new Facts("Kecamatan Serang", true, "001/BA-BIMTEK/SERANG/XI/2024",
      "Pemilihan 2024", "Senin, 4 November 2024, 09.00 WIB", "Aula Kecamatan (contoh)", "4 November 2024");
  private static final int DPI = 80;

  @Test
  void thousandsAreNamedWithinSeconds() throws Exception {
    List<Named> came = people("Hadir", 2_000);
    List<Named> missing = people("Tidak Hadir dengan Nama yang Panjang Sekali sehingga Memerlukan Lebih dari Satu "
        + "Baris", 1_500);
    byte[] pdf = assertTimeout(Duration.ofSeconds(8), () -> MinutesSheet.print(FACTS, came, missing));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      for (String word : List.of("GLADI", "001/BA-BIMTEK/SERANG/XI/2024", "Sebanyak 2000 orang hadir",
          "Yang hadir (2000 orang)", "Diundang tetapi tidak hadir (1500 orang)", "1 Hadir 1 TPS 1",
          "2000 Hadir 2000 TPS 2000", "Halaman 1 dari " + pages, "Halaman " + pages + " dari " + pages,
          "Yang memimpin,")) {
        assertTrue(text.contains(word), word);
      }
      assertEquals(3_500, text.split("\\d TPS \\d+").length - 1);
      assertTrue(pages > 60, pages + " pages");
      Path folder = Files.createDirectories(Path.of("target", "sheets"));
      PDFRenderer pictures = new PDFRenderer(document);
      for (int page : new int[] {0, 1, pages - 1}) {
        ImageIO.write(pictures.renderImageWithDPI(page, DPI), "png",
            folder.resolve("minutes-" + page + ".png").toFile());
      }
    }
  }

  private static List<Named> people(String name, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> new Named(name + " " + i, "TPS " + i)).toList();
  }
}
