package id.siaga;

import id.siaga.rounds.Round;
import id.siaga.simulation.DemoAccounts;
import id.siaga.simulation.DemoAccounts.Account;
import id.siaga.simulation.DemoOffice.Invited;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells whoever started the demonstration where it is and how to get in: one sign-in of each kind. */
final class DemoReport {
  private static final Map<String, String> LEVELS = Map.of(
      "admin", "Admin kota / city admin",
      "kota", "Koordinator kota / city coordinator",
      "kecamatan", "Panwascam / kecamatan",
      "penyaring", "Penyaring / screener",
      "kelurahan", "PKD / kelurahan",
      "pengamat", "Pengamat / observer");
  private static final String ROW = "  %-36s %-12s %-34s %s%n";
  private static final int LINKS_SHOWN = 2;
  private final PrintWriter out;
  private final String url;
  private final Config config;

  DemoReport(PrintWriter out, String url, Config config) {
    this.out = out;
    this.url = url;
    this.config = config;
  }

  void building() {
    out.println("Menyiapkan kota contoh … / preparing the sample city …");
    out.flush();
  }

  /** @param pace seconds of the round in each second, as soon as its clock runs */
  void show(Round.View round, double pace, List<Invited> phones) {
    DemoAccounts accounts = DemoAccounts.in(config.dataDir());
    String clock = DateTimeFormatter.ofPattern("HH.mm").format(round.now().atZone(java.time.ZoneId.of(
        round.timeZone())));
    out.printf("%nSiaga TPS · DATA CONTOH / SAMPLE DATA · %s, %s WIB, %s×%n%n", round.name(), clock,
        String.format("%.3g", pace).replaceAll("[.,]0+$", ""));
    out.printf("  Kantor / office   %s/console/%n", url);
    out.printf("  HP / phone        %s/phone/%n%n", url);
    out.printf(ROW, "Peran / role", "Nama masuk", "Kata sandi / password", "Wilayah / territory");
    Set<String> shown = new HashSet<>();
    for (Account account : DemoAccounts.ALL) {
      boolean one = shown.add(account.level()) || account.level().equals("penyaring");
      if (one) {
        out.printf(ROW, LEVELS.get(account.level()), account.login(), accounts.password(account.login()),
            account.territory());
      }
    }
    out.printf("%n  Undangan HP / phone invitations%n");
    phones.stream().limit(LINKS_SHOWN).forEach(one -> out.printf("  TPS %s  %s  %s%n", one.station(), one.code(),
        one.link()));
    out.printf("%n  Semuanya / all of them: %s%n", config.dataDir().resolve("demo.json"));
    if (config.tls().on()) certificate(Path.of(config.tls().certFile()));
    out.println();
    out.flush();
  }

  private void certificate(Path file) {
    out.printf("%n  Sertifikat buatan sendiri: HP memperingatkan sekali; pilih lanjutkan. Agar aplikasi juga terbuka"
        + " tanpa jaringan, pasang %s di HP.%n  Self-made certificate: phones warn once, choose to continue. To open"
        + " the app offline too, install that file on the phone.%n", file);
  }
}
