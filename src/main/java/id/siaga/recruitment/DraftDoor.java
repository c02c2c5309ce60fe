package id.siaga.recruitment;

import id.siaga.web.PageCookie;
import id.siaga.web.PageRequest;
import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Brings applicants back to their own application: by a cookie that no script can read, or by the same code typed in.
 * The database holds only a keyed hash of it.
 */
final class DraftDoor {
  static final String COOKIE = "siaga_lamaran";
  static final String PATH = "/daftar";
  private static final Duration KEPT = Duration.ofDays(60);
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  /** Eighty random bits. */
  private static final int CHARS = 16;
  private static final SecureRandom RANDOM = new SecureRandom();
  private final PublicSite site;
  private final Brake newDrafts;
  private final Brake guesses;

  /** Whoever is at the door, and their code. */
  record Here(Dossier dossier, String code) {
    Applicant row() {
      return dossier.row();
    }

    /** ABCD-EFGH-JKMN-PQRS */
    String shown() {
      return code.replaceAll("(.{4})(?!$)", "$1-");
    }
  }

  DraftDoor(PublicSite site) {
    this.site = site;
    this.newDrafts = new Brake(400, 60, 3_600, site.clock());
    this.guesses = new Brake(100, 60, 3_600, site.clock());
  }

  Future<Optional<Here>> here(PageRequest request) {
    return by(request.cookie(COOKIE));
  }

  /** By a code that somebody typed. */
  Future<Optional<Here>> typed(PageRequest request, String code) {
    guesses.admit(request.peer());
    return by(code).onSuccess(found -> found.ifPresent(here -> guesses.spare(request.peer())));
  }

  /** Begins an application and answers its cookie. */
  Future<PageCookie> begin(PageRequest request, int wave, long area) {
    newDrafts.admit(request.peer());
    String code = fresh();
    return site.applicants().draft(wave, area, hash(code)).map(id -> cookie(code));
  }

  /** A new code for an application that was found by other means; an older one ends. */
  Future<PageCookie> renew(UUID applicant) {
    String code = fresh();
    return PublicStore.setResume(site.db(), applicant, hash(code)).map(done -> cookie(code));
  }

  static PageCookie cookie(String code) {
    return new PageCookie(COOKIE, code, PATH, KEPT.toSeconds());
  }

  static PageCookie forget() {
    return new PageCookie(COOKIE, "", PATH, 0);
  }

  private Future<Optional<Here>> by(String typed) {
    String code = normal(typed);
    if (code == null) return Future.succeededFuture(Optional.empty());
    return site.applicants().resume(hash(code)).map(found -> found.map(dossier -> new Here(dossier, code)));
  }

  private byte[] hash(String code) {
    return site.index().of("resume", code);
  }

  private static String normal(String typed) {
    if (typed == null || typed.length() > 64) return null;
    String code = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('I', '1').replace('L', '1')
        .replace('O', '0');
    return code.length() == CHARS && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0) ? code : null;
  }

  private static String fresh() {
    StringBuilder code = new StringBuilder(CHARS);
    for (int i = 0; i < CHARS; i++) code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    return code.toString();
  }
}
