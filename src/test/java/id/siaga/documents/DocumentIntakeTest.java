package id.siaga.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.access.Problem;
import io.vertx.core.Vertx;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people send is taken in clean; what attackers send is refused in one sentence, and the memory stays flat. */
class DocumentIntakeTest {
  private static final int HOSTILE = 200;
  private static final long GROWTH_MAX_BYTES = 64L << 20;
  private final Vertx vertx = Vertx.vertx();
  @TempDir Path folder;
  private DocumentIntake intake;

  @BeforeEach
  void open() {
    intake = new DocumentIntake(vertx, new Vault(vertx, folder.resolve("vault"), new byte[32]));
  }

  @AfterEach
  void close() {
    vertx.close();
  }

  @Test
  void whatPeopleSendIsTaken() throws Exception {
    assertEquals(FileType.JPEG, take(SampleFiles.jpeg()).type());
    assertEquals(FileType.JPEG, take(SampleFiles.png()).type());
    assertEquals(FileType.PDF, take(SampleFiles.pdf("")).type());
    byte[] packed = SampleFiles.packedPdf("/Type/ObjStm/N 1/First 4/Filter/FlateDecode",
        SampleFiles.text("4 0 <</A 1>>"));
    assertEquals(FileType.PDF, take(packed).type());
    byte[] motion = SampleFiles.join(SampleFiles.jpeg(), SampleFiles.text("MotionPhoto_Data ftypmp42 ...."));
    assertEquals(FileType.JPEG, take(motion).type(), "what phones append is not kept, and no reason to refuse");
  }

  @Test
  void aPhotoLosesWhatTheCameraAddedAndStandsUpright() throws Exception {
    byte[] exif = SampleFiles.text("Exif\0\0MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0\6\0\0\0\0\0\0 GPS 6.1200 S rahasia");
    byte[] photo = SampleFiles.withSegment(SampleFiles.image("jpeg", 640, 480), 0xE1, exif);
    Path source = Files.write(folder.resolve("a"), photo);
    FileSniffer.Found found = FileSniffer.look(source);
    assertEquals(6, found.pixel().turn());
    PhotoCopy.make(source, found, folder.resolve("b"));
    assertFalse(Files.readString(folder.resolve("b"), StandardCharsets.ISO_8859_1).contains("rahasia"));
    BufferedImage image = ImageIO.read(folder.resolve("b").toFile());
    assertEquals(480, image.getWidth());
    assertEquals(640, image.getHeight());
    assertTrue((image.getRGB(470, 10) & 0xFF) < 120, "the dark corner is at the right");
    assertTrue((image.getRGB(10, 10) & 0xFF) > 200);
  }

  @Test
  void aLargePhotoIsReduced() throws Exception {
    Path source = Files.write(folder.resolve("a"), SampleFiles.image("jpeg", 6_000, 4_500));
    PhotoCopy.make(source, FileSniffer.look(source), folder.resolve("b"));
    BufferedImage image = ImageIO.read(folder.resolve("b").toFile());
    assertEquals(PhotoCopy.SIDE_PIXELS, image.getWidth());
    assertEquals(1_800, image.getHeight());
  }

  @Test
  void theHostileAreRefusedInASentence() throws Exception {
    Map<String, byte[]> files = HostileFiles.of(20241127, HOSTILE);
    assertTrue(files.size() >= HOSTILE);
    take(SampleFiles.image("jpeg", 3_000, 2_000));
    long before = heap();
    resetPeaks();
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      ExecutionException refused = null;
      try {
        take(file.getValue());
      } catch (ExecutionException e) {
        refused = e;
      }
      if (refused == null || !(refused.getCause() instanceof Problem)) {
        wrong.add(file.getKey().strip() + ": " + refused);
      } else {
        Problem problem = (Problem) refused.getCause();
        boolean clear = problem.kind().status == 400 && problem.fields().get(0).id().endsWith(".")
            && problem.fields().get(0).en().endsWith(".");
        if (!clear) wrong.add(file.getKey().strip() + ": " + problem.getMessage());
      }
    }
    assertEquals("", String.join("\n", wrong), wrong.size() + " of " + files.size());
    assertTrue(peak() - before < GROWTH_MAX_BYTES + (48L << 20), "peak " + (peak() - before >> 20) + " MiB");
    assertTrue(heap() - before < GROWTH_MAX_BYTES / 4, "kept " + (heap() - before >> 20) + " MiB");
  }

  @Test
  void everySinglePrefixOfASoundFileIsRefusedOrWhole() throws IOException {
    for (byte[] sound : List.of(SampleFiles.jpeg(), SampleFiles.png())) {
      for (int length = 1; length < sound.length; length += 13) {
        Path cut = Files.write(folder.resolve("cut"), java.util.Arrays.copyOf(sound, length));
        assertThrows(Problem.class, () -> FileSniffer.look(cut));
      }
    }
  }

  private DocumentIntake.Taken take(byte[] bytes) throws Exception {
    Path file = Files.write(folder.resolve(UUID.randomUUID().toString()), bytes);
    return intake.take(UUID.randomUUID(), file).toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static void resetPeaks() {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP
        && pool.getName().contains("Old")).mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }
}
