package id.siaga.access;

import java.util.ArrayList;
import java.util.List;

/**
 * The one failure of the product: what went wrong, in both languages, and which fields are to blame.
 *
 * <p>Rendered in one place as RFC 9457 {@code application/problem+json}. It lives below the web so that rules
 * anywhere can refuse without knowing HTTP.
 */
public final class Problem extends RuntimeException {
  /** The kinds of failure, each with its status and its stable {@code type}. */
  public enum Kind {
    MALFORMED(400, "malformed", "Permintaan tidak dapat dibaca", "The request cannot be read"),
    SIGNED_OUT(401, "signed-out", "Anda belum masuk", "You are not signed in"),
    REPLACED(401, "replaced", "Tugas Anda sudah dialihkan", "Somebody else took over from you"),
    NOT_ALLOWED(403, "not-allowed", "Anda tidak berwenang", "You are not allowed to do this"),
    NOT_FOUND(404, "not-found", "Tidak ditemukan", "Not found"),
    CONFLICT(409, "conflict", "Sudah berubah", "It has changed meanwhile"),
    RULE(409, "rule", "Tidak diizinkan aturan", "A rule forbids it"),
    GONE(410, "gone", "Sudah tidak berlaku", "No longer valid"),
    TOO_LARGE(413, "too-large", "Terlalu besar", "Too large"),
    WRONG_TYPE(415, "wrong-type", "Jenis isi tidak didukung", "Content type not supported"),
    INVALID(400, "invalid", "Isian perlu diperbaiki", "Some fields need attention"),
    TOO_MANY(429, "too-many", "Terlalu banyak percobaan", "Too many attempts"),
    INTERNAL(500, "internal", "Ada kesalahan di pusat", "Something went wrong at the centre"),
    UNAVAILABLE(503, "unavailable", "Pusat sedang sibuk", "The centre is busy");

    public final int status;
    public final String type;
    public final String titleId;
    public final String titleEn;

    Kind(int status, String type, String titleId, String titleEn) {
      this.status = status;
      this.type = type;
      this.titleId = titleId;
      this.titleEn = titleEn;
    }
  }

  /** One field and what is wrong with it, in both languages. */
  public record Field(String field, String id, String en) {
    public Field in(String parent) {
      return new Field(parent + "." + field, id, en);
    }
  }

  private static final long serialVersionUID = 1L;
  private final transient Kind kind;
  private final transient String detailId;
  private final transient String detailEn;
  private final transient List<Field> fields;
  private int retryAfterSeconds;

  private Problem(Kind kind, String detailId, String detailEn, List<Field> fields) {
    super(kind.type + ": " + detailEn, null, false, false);
    this.kind = kind;
    this.detailId = detailId;
    this.detailEn = detailEn;
    this.fields = fields;
  }

  public static Problem of(Kind kind, String id, String en) {
    return new Problem(kind, id, en, List.of());
  }

  public static Problem invalid(String field, String id, String en) {
    return invalid(List.of(new Field(field, id, en)));
  }

  public static Problem invalid(List<Field> fields) {
    Field first = fields.get(0);
    return new Problem(Kind.INVALID, first.field() + ": " + first.id(), first.field() + ": " + first.en(),
        List.copyOf(fields));
  }

  public static Problem notFound() {
    return of(Kind.NOT_FOUND, "Data ini tidak ada, atau di luar wilayah Anda.",
        "This does not exist, or lies outside your territory.");
  }

  public static Problem conflict(String id, String en) {
    return of(Kind.CONFLICT, id, en);
  }

  /** A conflict about several things, each named by its field. */
  public static Problem conflict(String id, String en, List<Field> fields) {
    return new Problem(Kind.CONFLICT, id, en, List.copyOf(fields));
  }

  /** What a rule forbids whoever asks and whenever; each field names a thing and its rule. */
  public static Problem rule(String id, String en, List<Field> fields) {
    return new Problem(Kind.RULE, id, en, List.copyOf(fields));
  }

  public static Problem unavailable(int retryAfterSeconds) {
    Problem problem = of(Kind.UNAVAILABLE, "Kiriman belum diterima; coba lagi sebentar lagi.",
        "Nothing was accepted; please try again shortly.");
    problem.retryAfterSeconds = retryAfterSeconds;
    return problem;
  }

  public static Problem tooMany(int retryAfterSeconds) {
    Problem problem = of(Kind.TOO_MANY, "Tunggu sebentar sebelum mencoba lagi.", "Wait a little before trying again.");
    problem.retryAfterSeconds = retryAfterSeconds;
    return problem;
  }

  /** The same problem with its fields placed under a parent, for items of a list. */
  public Problem in(String parent) {
    List<Field> placed = new ArrayList<>();
    fields.forEach(f -> placed.add(f.in(parent)));
    return new Problem(kind, detailId, detailEn, placed);
  }

  public Kind kind() {
    return kind;
  }

  public String detail(boolean english) {
    return english ? detailEn : detailId;
  }

  public List<Field> fields() {
    return fields;
  }

  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
