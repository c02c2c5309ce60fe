package id.siaga.people;

/**
 * What one guess at a password costs (Argon2id, RFC 9106). No setting can lower it: only tests, which sign in thousands
 * of times, ask for less.
 *
 * @param memoryKib memory of one hash, KiB
 * @param passes times that this memory is filled
 */
public record PasswordCost(int memoryKib, int passes) {
  /** The least that OWASP's Password Storage Cheat Sheet advises. */
  public static final PasswordCost PRESET = new PasswordCost(19 * 1024, 2);
}
