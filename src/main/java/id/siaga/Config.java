package id.siaga;

import id.siaga.people.PasswordCost;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Everything that the environment decides, read once into one immutable record; README's table lists it. */
public record Config(String host, int port, Path dataDir, Database database, Tls tls, Doors doors,
    PasswordCost passwords, boolean demo) {

  /** The options by name; a {@code SIAGA_} variable that is not here is refused, because it is a typing error. */
  public enum Option {
    SIAGA_HOST("127.0.0.1", "address to listen on"),
    SIAGA_PORT("8080", "port"),
    SIAGA_DATA_DIR("data", "folder of everything that must survive"),
    SIAGA_DATABASE_URL("", "postgresql://…; empty = the embedded database (secret)"),
    SIAGA_DATABASE_OWNER_URL("", "login that migrates, if another one (secret)"),
    SIAGA_DATABASE_CONNECTIONS("8", "pool size, connections"),
    SIAGA_PUBLIC_URL("", "address in links and QR codes"),
    SIAGA_ORIGINS("", "further origins of our own pages, separated by commas"),
    SIAGA_TLS_CERT("", "certificate file (PEM), reloaded when it changes"),
    SIAGA_TLS_KEY("", "key file (PEM)"),
    SIAGA_TOKEN_KEY_FILE("", "file of the key that signs tokens; default in the data folder"),
    SIAGA_METRICS_TOKEN("", "bearer token for /metrics from elsewhere than this machine (secret)"),
    SIAGA_EVENT_LOOPS("2", "HTTP event loops");

    public final String fallback;
    public final String meaning;

    Option(String fallback, String meaning) {
      this.fallback = fallback;
      this.meaning = meaning;
    }
  }

  /** An empty url means the embedded database. */
  public record Database(String url, String ownerUrl, int connections) {
    public boolean embedded() {
      return url.isEmpty();
    }
  }

  public record Tls(String certFile, String keyFile) {
    public boolean on() {
      return !certFile.isEmpty();
    }
  }

  public record Doors(String publicUrl, List<String> origins, String tokenKeyFile, String metricsToken,
      int eventLoops) {}

  /** Reads the environment; throws {@link IllegalArgumentException} with a plain sentence about what is wrong. */
  public static Config from(Map<String, String> env) {
    Set<String> known = Arrays.stream(Option.values()).map(Enum::name).collect(Collectors.toSet());
    TreeSet<String> unknown = new TreeSet<>(env.keySet());
    unknown.removeIf(name -> !name.startsWith("SIAGA_") || known.contains(name));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("Pengaturan tidak dikenal / unknown setting: " + String.join(", ", unknown)
          + ". ./siaga help");
    }
    return new Config(get(env, Option.SIAGA_HOST), number(env, Option.SIAGA_PORT),
        Path.of(get(env, Option.SIAGA_DATA_DIR)),
        new Database(get(env, Option.SIAGA_DATABASE_URL), get(env, Option.SIAGA_DATABASE_OWNER_URL),
            number(env, Option.SIAGA_DATABASE_CONNECTIONS)),
        new Tls(get(env, Option.SIAGA_TLS_CERT), get(env, Option.SIAGA_TLS_KEY)),
        new Doors(get(env, Option.SIAGA_PUBLIC_URL).replaceAll("/+$", ""),
            origins(get(env, Option.SIAGA_ORIGINS), get(env, Option.SIAGA_PUBLIC_URL)),
            get(env, Option.SIAGA_TOKEN_KEY_FILE), get(env, Option.SIAGA_METRICS_TOKEN),
            number(env, Option.SIAGA_EVENT_LOOPS)),
        PasswordCost.PRESET, false);
  }

  public Config withDataDir(Path dir) {
    return new Config(host, port, dir, database, tls, doors, passwords, demo);
  }

  public Config withPort(int newPort) {
    return new Config(host, newPort, dataDir, database, tls, doors, passwords, demo);
  }

  public Config withDatabase(Database other) {
    return new Config(host, port, dataDir, other, tls, doors, passwords, demo);
  }

  public Config withDoors(String newHost, Tls newTls, Doors newDoors) {
    return new Config(newHost, port, dataDir, database, newTls, newDoors, passwords, demo);
  }

  /** Not for an operator: no variable sets it. */
  public Config withPasswords(PasswordCost cost) {
    return new Config(host, port, dataDir, database, tls, doors, cost, demo);
  }

  public Config asDemo() {
    return new Config(host, port, dataDir, database, tls, doors, passwords, true);
  }

  private static String get(Map<String, String> env, Option option) {
    String value = env.get(option.name());
    return value == null || value.isBlank() ? option.fallback : value.trim();
  }

  /** Behind a proxy the browser knows us by our public address, and says so. */
  private static List<String> origins(String configured, String publicUrl) {
    List<String> origins = new ArrayList<>();
    if (!configured.isEmpty()) origins.addAll(List.of(configured.split("\\s*,\\s*")));
    if (!publicUrl.isEmpty()) origins.add(publicUrl.replaceAll("^([a-z]+://[^/]*).*$", "$1"));
    return List.copyOf(origins);
  }

  private static int number(Map<String, String> env, Option option) {
    String value = get(env, option);
    if (!value.matches("\\d{1,5}")) {
      throw new IllegalArgumentException(option + " harus angka / must be a number: " + value);
    }
    return Integer.parseInt(value);
  }
}
