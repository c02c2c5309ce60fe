package id.siaga.people;

import id.siaga.access.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a new password must be: long and not among the first that anyone would try; nothing else (NIST 800-63B). */
final class PasswordRules {
  static final int MIN_CHARS = 12;
  static final int MAX_CHARS = 128;
  private static final Set<String> COMMON = common();

  private PasswordRules() {}

  /** Reads the list of common passwords, if that has not happened yet. */
  static void load() {
    if (COMMON.isEmpty()) throw new IllegalStateException("the list of common passwords is empty");
  }

  /** Throws INVALID with the one thing to repair. */
  static void check(String field, String password, String login) {
    if (password == null || password.codePointCount(0, password.length()) < MIN_CHARS
        || password.length() > MAX_CHARS) {
      throw Problem.invalid(field, "kata sandi paling sedikit " + MIN_CHARS + " huruf, paling banyak " + MAX_CHARS
          + "; beberapa kata biasa sudah baik", "a password has at least " + MIN_CHARS + " characters, at most "
          + MAX_CHARS + "; a few plain words are good");
    }
    String plain = plain(password);
    boolean easy = COMMON.contains(plain) || plain.equals(plain(login)) || plain.chars().distinct().count() < 4;
    if (easy || !plain(login).isEmpty() && plain.replace(plain(login), "").length() < 4) {
      throw Problem.invalid(field, "kata sandi ini terlalu mudah ditebak; pilih yang lain",
          "this password is too easy to guess; choose another one");
    }
  }

  private static String plain(String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Set<String> common() {
    try (InputStream in = PasswordRules.class.getResourceAsStream("/passwords/common.txt");
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().map(PasswordRules::plain).filter(line -> !line.isEmpty()).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
