package id.siaga;

import id.siaga.simulation.DemoOffice;
import id.siaga.simulation.DemoOffice.Invited;
import id.siaga.web.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes every way into the demonstration to {@code demo.json}, for programs; and the played phones' codes apart. */
final class DemoFiles {
  /** One of so many stations keeps its code for whoever wants to try a phone while the day plays. */
  private static final int KEPT_EVERY = 97;
  private final Path dataDir;
  private final String url;
  private final DemoOffice office;

  DemoFiles(Path dataDir, String url, DemoOffice office) {
    this.dataDir = dataDir;
    this.url = url;
    this.office = office;
  }

  /** The codes of the phones that play. */
  Path phones() {
    return dataDir.resolve("phones.json");
  }

  /** Codes for people: all of them when nothing plays, else a few. */
  List<Invited> listed(List<Invited> invited, boolean still) {
    if (still) return invited;
    List<Invited> kept = new ArrayList<>();
    for (int i = 0; i < invited.size(); i++) {
      if (kept(invited, i)) kept.add(invited.get(i));
    }
    return kept;
  }

  void write(List<Invited> invited, boolean still) {
    if (!still) {
      List<Invited> playing = new ArrayList<>();
      for (int i = 0; i < invited.size(); i++) {
        if (!kept(invited, i)) playing.add(invited.get(i));
      }
      write(phones(), playing);
    }
    write(dataDir.resolve("demo.json"), listed(invited, still));
  }

  private static boolean kept(List<Invited> invited, int index) {
    return invited.get(index).fresh() || index % KEPT_EVERY == KEPT_EVERY / 2;
  }

  private void write(Path file, List<Invited> supervisors) {
    List<Map<String, Object>> accounts = new ArrayList<>(office.staffEntries());
    for (Invited one : supervisors) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("role", "supervisor");
      entry.put("link", one.link());
      entry.put("code", one.code());
      entry.put("station", one.station());
      accounts.add(entry);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("url", url);
    all.put("round", office.round());
    all.put("accounts", accounts);
    try {
      Path part = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(part);
      Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(part, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
