package id.siaga.documents;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the vault gives back is what it was given, or nothing. */
class VaultTest {
  private static final int CHUNK = VaultCipher.CHUNK_BYTES;
  private static final byte[] KEY = new byte[32];
  private static Vertx vertx;
  @TempDir Path folder;

  @BeforeAll
  static void start() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void stop() {
    vertx.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 1_000_000})
  void whatGoesInComesOut(int bytes) throws Exception {
    Vault vault = vault(KEY);
    byte[] plain = bytes(bytes);
    UUID id = UUID.randomUUID();
    Vault.Stored stored = wait(vault.put(id, file(plain)));
    assertEquals(bytes, stored.bytes());
    assertArrayEquals(MessageDigest.getInstance("SHA-256").digest(plain), stored.sha256());
    assertArrayEquals(plain, read(vault, id));
    assertTrue(wait(vault.delete(id)));
    assertFalse(wait(vault.delete(id)));
    assertThrows(Exception.class, () -> read(vault, id));
  }

  @Test
  void theDiskShowsNothing() throws Exception {
    UUID id = UUID.randomUUID();
    byte[] plain = "NIK 3673010101010001 ".repeat(5_000).getBytes(StandardCharsets.UTF_8);
    wait(vault(KEY).put(id, file(plain)));
    String disk = Files.readString(stored(id), StandardCharsets.ISO_8859_1);
    // Eight letters each: three stand in as many random bytes once in two hundred times.
    assertFalse(disk.contains("NIK 3673") || disk.contains("36730101"));
    assertThrows(Exception.class, () -> wait(vault(KEY).put(id, file(plain))), "an id is used once");
  }

  @Test
  void whatWasTamperedWithDoesNotOpen() throws Exception {
    Vault vault = vault(KEY);
    UUID id = UUID.randomUUID();
    byte[] plain = bytes(3 * CHUNK + 100);
    wait(vault.put(id, file(plain)));
    byte[] sealed = Files.readAllBytes(stored(id));
    int head = sealed.length - plain.length - 4 * 16;
    for (int at : new int[] {0, 1, head - 1, head, head + CHUNK + 16, sealed.length - 1}) {
      byte[] changed = sealed.clone();
      changed[at] ^= 1;
      refused(vault, id, changed, "a changed byte at " + at);
    }
    int chunk = CHUNK + 16;
    refused(vault, id, Arrays.copyOf(sealed, head + 3 * chunk), "cut off between chunks");
    refused(vault, id, Arrays.copyOf(sealed, sealed.length - 1), "cut off");
    refused(vault, id, Arrays.copyOf(sealed, head), "only its head");
    refused(vault, id, new byte[0], "empty");
    refused(vault, id, Arrays.copyOf(sealed, sealed.length + chunk), "something added");
    byte[] swapped = sealed.clone();
    System.arraycopy(sealed, head, swapped, head + chunk, chunk);
    System.arraycopy(sealed, head + chunk, swapped, head, chunk);
    refused(vault, id, swapped, "two chunks swapped");
    Files.write(stored(id), sealed);
    assertArrayEquals(plain, read(vault, id));
    assertThrows(Exception.class, () -> read(vault(bytes(32)), id), "another key");
  }

  @Test
  void filesThatWereSwappedDoNotOpen() throws Exception {
    Vault vault = vault(KEY);
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    wait(vault.put(one, file(bytes(1_000))));
    wait(vault.put(other, file(bytes(1_000))));
    byte[] kept = Files.readAllBytes(stored(one));
    Files.copy(stored(other), stored(one), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.write(stored(other), kept);
    assertThrows(Exception.class, () -> read(vault, one));
    assertThrows(Exception.class, () -> read(vault, other));
  }

  private void refused(Vault vault, UUID id, byte[] bytes, String how) throws IOException {
    Files.write(stored(id), bytes);
    assertThrows(Exception.class, () -> read(vault, id), how);
  }

  private Vault vault(byte[] key) {
    return new Vault(vertx, folder.resolve("vault"), key);
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve(UUID.randomUUID().toString()), bytes);
  }

  private Path stored(UUID id) {
    return folder.resolve("vault").resolve(id.toString().substring(34)).resolve(id.toString());
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    new Random(count).nextBytes(bytes);
    return bytes;
  }

  private static byte[] read(Vault vault, UUID id) throws Exception {
    Sink sink = new Sink();
    wait(vault.read(id, sink));
    return sink.all.getBytes();
  }

  private static <T> T wait(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  private static final class Sink implements WriteStream<Buffer> {
    final Buffer all = Buffer.buffer();

    @Override
    public Future<Void> write(Buffer data) {
      all.appendBuffer(data);
      return Future.succeededFuture();
    }

    @Override
    public Future<Void> end() {
      return Future.succeededFuture();
    }

    @Override
    public WriteStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
      return this;
    }

    @Override
    public WriteStream<Buffer> setWriteQueueMaxSize(int maxSize) {
      return this;
    }

    @Override
    public boolean writeQueueFull() {
      return false;
    }

    @Override
    public WriteStream<Buffer> drainHandler(Handler<Void> handler) {
      return this;
    }
  }
}
