package id.siaga.people;

import id.siaga.access.Problem;
import java.text.Normalizer;
import java.util.Locale;

/** Checks and evens out what people type about people, so that stored names, phones and logins have one form. */
public final class PersonFields {
  private static final int NAME_MAX_CHARS = 100;

  private PersonFields() {}

  /** Trims and closes up blanks; throws INVALID when nothing readable is left. */
  public static String name(String field, String text) {
    String name = text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFC).trim().replaceAll("\\s+", " ");
    boolean readable = name.codePoints().anyMatch(Character::isLetter)
        && name.codePoints().noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    if (!readable || name.length() > NAME_MAX_CHARS) {
      throw Problem.invalid(field, "isi nama, paling panjang " + NAME_MAX_CHARS + " huruf",
          "enter a name of at most " + NAME_MAX_CHARS + " letters");
    }
    return name;
  }

  /** Keeps digits and a leading plus, writes 08… as +628…; blank becomes null. */
  public static String phone(String field, String text) {
    if (text == null || text.isBlank()) return null;
    String phone = text.trim().replaceAll("[ .()-]", "");
    if (phone.startsWith("0")) phone = "+62" + phone.substring(1);
    if (phone.startsWith("62")) phone = "+" + phone;
    if (!phone.matches("\\+[1-9]\\d{7,14}")) {
      throw Problem.invalid(field, "isi nomor telepon, misalnya 0812-3456-7890",
          "enter a phone number, for example 0812-3456-7890");
    }
    return phone;
  }

  /** Lower case; throws INVALID unless 3 to 64 letters, digits and . _ - @. */
  public static String login(String field, String text) {
    String login = text == null ? "" : text.trim().toLowerCase(Locale.ROOT);
    if (!login.matches("[a-z0-9][a-z0-9._@-]{2,63}")) {
      throw Problem.invalid(field, "nama masuk terdiri atas 3–64 huruf, angka, titik, atau tanda hubung",
          "a login has 3–64 letters, digits, dots or dashes");
    }
    return login;
  }
}
