package id.siaga.recruitment;

import id.siaga.db.Sql;
import id.siaga.recruitment.ApplicantStore.Sealed;
import io.vertx.core.Future;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Finds an application by number and birth date without letting anyone learn which of them exist: whatever is wrong,
 * the work is one keyed hash, one look-up and one comparison, so there is nothing to tell by.
 */
final class Tracking {
  private static final byte[] NOBODY = new byte[32];
  private static final String NO_NUMBER = "0000000000";
  private final BiFunction<String, LocalDate, byte[]> birth;

  /** @param birth the keyed hash of a birth date under a number */
  Tracking(BiFunction<String, LocalDate, byte[]> birth) {
    this.birth = birth;
  }

  /** @param birthDate null for one that cannot be */
  Future<Optional<Sealed>> find(Sql sql, String typedNumber, LocalDate birthDate) {
    String normal = Numbers.normal(typedNumber);
    String number = normal == null ? NO_NUMBER : normal;
    byte[] wanted = birth.apply(number, birthDate == null ? LocalDate.EPOCH : birthDate);
    return ApplicantStore.byNumber(sql, number).map(found -> {
      byte[] stored = found.map(Sealed::birth).orElse(NOBODY);
      boolean same = MessageDigest.isEqual(wanted, stored) & birthDate != null;
      return found.filter(one -> same && one.row().state() != ApplicantState.DRAF);
    });
  }
}
