package id.siaga.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The staff of the demonstration office and their passwords: other ones in each data folder, and words to read out. */
public final class DemoAccounts {
  private static final int KEY_BYTES = 32;
  private static final int WORDS = 4;
  private static final String[] LIST = ("anggrek bambu beringin bintang cemara cendana dahlia delima durian gading "
      + "gunung jambu jati jeruk kabut kamboja kapas kelapa kemiri kenanga kenari ketapang kolam kunyit ladang laut "
      + "lembah lontar mahoni mangga manggis mawar melati menara merpati musim nangka nipah padi pagi pala pandan "
      + "pantai pelangi perahu pinang pulau rambutan rotan rumput sagu salak samudra sawah selasih senja serai sirih "
      + "sungai tanjung telaga teratai waru zaitun").split(" ");
  /** Everybody but the supervisors. */
  public static final List<Account> ALL = List.of(
      new Account("admin", "admin", "Admin Bawaslu Kota Serang (contoh)", "36.73", "admin"),
      new Account("coordinator", "kota", "Koordinator Kota Serang (contoh)", "36.73", "kota"),
      new Account("coordinator", "kec-serang", "Panwascam Serang (contoh)", "36.73.01", "kecamatan"),
      new Account("coordinator", "kec-kasemen", "Panwascam Kasemen (contoh)", "36.73.02", "kecamatan"),
      new Account("coordinator", "kec-walantaka", "Panwascam Walantaka (contoh)", "36.73.03", "kecamatan"),
      new Account("coordinator", "kec-curug", "Panwascam Curug (contoh)", "36.73.04", "kecamatan"),
      new Account("coordinator", "kec-cipocok", "Panwascam Cipocok Jaya (contoh)", "36.73.05", "kecamatan"),
      new Account("coordinator", "kec-taktakan", "Panwascam Taktakan (contoh)", "36.73.06", "kecamatan"),
      new Account("coordinator", "penyaring1", "Penyaring Satu Serang (contoh)", "36.73.01", "penyaring"),
      new Account("coordinator", "penyaring2", "Penyaring Dua Serang (contoh)", "36.73.01", "penyaring"),
      new Account("coordinator", "kel-cipare", "PKD Cipare (contoh)", "36.73.01.1002", "kelurahan"),
      new Account("coordinator", "kel-unyur", "PKD Unyur (contoh)", "36.73.01.1007", "kelurahan"),
      new Account("coordinator", "kel-sukawana", "PKD Sukawana, Serang (contoh)", "36.73.01.1008", "kelurahan"),
      new Account("coordinator", "kel-banten", "PKD Banten (contoh)", "36.73.02.1007", "kelurahan"),
      new Account("coordinator", "kel-kalodran", "PKD Kalodran (contoh)", "36.73.03.1008", "kelurahan"),
      new Account("coordinator", "kel-sukawana-curug", "PKD Sukawana, Curug (contoh)", "36.73.04.1007", "kelurahan"),
      new Account("coordinator", "kel-dalung", "PKD Dalung (contoh)", "36.73.05.1007", "kelurahan"),
      new Account("coordinator", "kel-sayar", "PKD Sayar (contoh)", "36.73.06.1002", "kelurahan"),
      new Account("observer", "pengamat", "Pengamat Kota Serang (contoh)", "36.73", "pengamat"));
  private final SecretKeySpec key;

  /** @param level what kind of account it is, for the list of sign-ins */
  public record Account(String role, String login, String name, String territory, String level) {}

  private DemoAccounts(byte[] key) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  /** Reads the folder's own secret, or makes it. */
  public static DemoAccounts in(Path dataDir) {
    Path file = dataDir.resolve("keys").resolve("demo.key");
    try {
      if (!Files.exists(file)) {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        Files.createDirectories(file.getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getEncoder().encodeToString(fresh) + "\n");
      }
      return new DemoAccounts(Base64.getDecoder().decode(Files.readString(file).trim()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same one each time. */
  public String password(String login) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] bits = mac.doFinal(login.getBytes(StandardCharsets.UTF_8));
      StringBuilder words = new StringBuilder();
      for (int i = 0; i < WORDS; i++) words.append(LIST[bits[i] & 63]).append('-');
      return words.append(10 + (bits[WORDS] & 0xFF) % 90).toString();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
