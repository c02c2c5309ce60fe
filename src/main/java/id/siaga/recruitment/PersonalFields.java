package id.siaga.recruitment;

import id.siaga.access.Problem;
import id.siaga.people.PersonFields;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Checks and evens out what applicants write, so that stored values have one form and each mistake is named by its
 * field. What only looks odd (a NIK whose date differs) is left to {@link Eligibility}, which warns.
 */
public final class PersonalFields {
  private static final int TEXT_MAX_CHARS = 200;
  private static final int LONG_TEXT_MAX_CHARS = 2_000;
  private static final int STATEMENTS = 14;

  private PersonalFields() {}

  /** The form with its values evened out; throws INVALID with every field that does not fit. Gaps are welcome. */
  public static Form draft(Form form, LocalDate today) {
    List<Problem.Field> wrong = new ArrayList<>();
    Personal p = form.personal();
    String name = taken(wrong, () -> form.name() == null ? null : PersonFields.name("name", form.name()));
    if (form.sex() != null && !Set.of("L", "P").contains(form.sex())) {
      wrong.add(field("sex", "pilih L atau P", "must be L or P"));
    }
    Personal clean = new Personal(digits(wrong, "nik", p.nik()), digits(wrong, "kk", p.kk()),
        text(wrong, "birthPlace", p.birthPlace(), TEXT_MAX_CHARS), born(wrong, p.birthDate(), today),
        phone(wrong, "phone", p.phone()), email(wrong, p.email()),
        text(wrong, "address", p.address(), TEXT_MAX_CHARS), rtRw(wrong, "rt", p.rt()), rtRw(wrong, "rw", p.rw()),
        home(wrong, p.home()), p.marital(), digits(wrong, "spouseNik", p.spouseNik()), p.education(),
        text(wrong, "major", p.major(), TEXT_MAX_CHARS), text(wrong, "job", p.job(), TEXT_MAX_CHARS),
        text(wrong, "experience", p.experience(), LONG_TEXT_MAX_CHARS), p.android(),
        text(wrong, "disability", p.disability(), TEXT_MAX_CHARS), text(wrong, "health", p.health(), TEXT_MAX_CHARS),
        text(wrong, "emergencyName", p.emergencyName(), TEXT_MAX_CHARS),
        phone(wrong, "emergencyPhone", p.emergencyPhone()), statements(wrong, p.statements()));
    if (!wrong.isEmpty()) throw Problem.invalid(wrong);
    return new Form(name, form.sex(), clean);
  }

  /** Refuses an application that cannot be sent yet, with every gap by its field. */
  public static void complete(Form form) {
    List<Problem.Field> wrong = new ArrayList<>();
    Personal p = form.personal();
    need(wrong, "name", form.name() != null && !form.name().isBlank());
    need(wrong, "sex", form.sex() != null);
    need(wrong, "nik", p.nik() != null);
    need(wrong, "birthPlace", p.birthPlace() != null);
    need(wrong, "birthDate", p.birthDate() != null);
    need(wrong, "phone", p.phone() != null);
    need(wrong, "address", p.address() != null);
    need(wrong, "marital", p.marital() != null);
    need(wrong, "education", p.education() != null);
    if (!wrong.isEmpty()) throw Problem.invalid(wrong);
  }

  /** The birth date that a NIK tells (women's day is counted from 40), or null when it tells none. */
  static LocalDate bornByNik(String nik, LocalDate like) {
    try {
      int day = Integer.parseInt(nik.substring(6, 8));
      int year = Integer.parseInt(nik.substring(10, 12));
      int century = like == null ? 1900 : like.getYear() / 100 * 100;
      return LocalDate.of(century + year, Integer.parseInt(nik.substring(8, 10)), day > 40 ? day - 40 : day);
    } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException e) {
      return null;
    }
  }

  /** L or P as the NIK tells. */
  static String sexByNik(String nik) {
    return nik.charAt(6) >= '4' ? "P" : "L";
  }

  private static String digits(List<Problem.Field> wrong, String name, String value) {
    if (value == null || value.isBlank()) return value;
    String digits = value.replaceAll("[ .-]", "");
    if (!digits.matches("[0-9]{16}")) {
      wrong.add(field(name, "harus 16 angka", "must have 16 digits"));
    }
    return digits;
  }

  private static LocalDate born(List<Problem.Field> wrong, LocalDate date, LocalDate today) {
    if (date != null && (date.isAfter(today) || date.isBefore(today.minusYears(120)))) {
      wrong.add(field("birthDate", "tanggal lahir tidak mungkin", "this birth date is not possible"));
    }
    return date;
  }

  private static String phone(List<Problem.Field> wrong, String name, String value) {
    if (value == null || value.isBlank()) return value;
    return taken(wrong, () -> PersonFields.phone(name, value));
  }

  private static String email(List<Problem.Field> wrong, String value) {
    if (value == null || value.isBlank()) return value;
    String email = value.trim();
    if (!email.matches("[^\\s@]{1,64}@[^\\s@]{1,120}\\.[^\\s@]{2,24}")) {
      wrong.add(field("email", "isi alamat surel, misalnya nama@contoh.id", "enter an address like name@example.id"));
    }
    return email;
  }

  private static String rtRw(List<Problem.Field> wrong, String name, String value) {
    if (value == null || value.isBlank()) return value;
    String digits = value.trim();
    if (!digits.matches("[0-9]{1,3}")) wrong.add(field(name, "harus 1 sampai 3 angka", "must have 1 to 3 digits"));
    return digits;
  }

  private static Long home(List<Problem.Field> wrong, Long value) {
    boolean given = value != null && value != 0;
    if (given && (value < 1_000_000_000_000L || value > 9_999_999_999_000L || value % 1000 != 0)) {
      wrong.add(field("home", "kode kelurahan tidak dikenal", "this kelurahan code is not known"));
    }
    return value;
  }

  private static String text(List<Problem.Field> wrong, String name, String value, int maxChars) {
    if (value == null) return null;
    String text = value.trim();
    boolean odd = text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'
        || Character.getType(c) == Character.FORMAT);
    if (odd || text.length() > maxChars) {
      wrong.add(field(name, "paling panjang " + maxChars + " huruf biasa", "at most " + maxChars + " plain letters"));
    }
    return text;
  }

  private static Set<Integer> statements(List<Problem.Field> wrong, Set<Integer> values) {
    if (values != null && values.stream().anyMatch(n -> n == null || n < 1 || n > STATEMENTS)) {
      wrong.add(field("statements", "nomor syarat 1 sampai 14", "requirement numbers 1 to 14"));
    }
    return values;
  }

  private static void need(List<Problem.Field> wrong, String name, boolean given) {
    if (!given) wrong.add(field(name, "wajib diisi", "is required"));
  }

  private static Problem.Field field(String name, String id, String en) {
    return new Problem.Field(name, id, en);
  }

  private static String taken(List<Problem.Field> wrong, java.util.function.Supplier<String> value) {
    try {
      return value.get();
    } catch (Problem problem) {
      wrong.addAll(problem.fields());
      return null;
    }
  }
}
