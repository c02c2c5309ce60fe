package id.siaga.access;

import java.util.function.Function;

/**
 * What an endpoint demands of its caller: which permission, and how the territory of this very call is found.
 * There is no endpoint without one.
 *
 * @param permission null when any signed-in person may call, or anyone at all
 * @param reason why there is no permission, or how the territory is enforced; shown in the API page
 */
public record Access<I>(Permission permission, boolean open, String reason, Function<? super I, Territory> where) {

  /** The only public door. */
  public static <I> Access<I> anyone(String reason) {
    return new Access<>(null, true, reason, null);
  }

  /** Any signed-in person, about nothing but themselves. */
  public static <I> Access<I> signedIn(String reason) {
    return new Access<>(null, false, reason, null);
  }

  /** The call names its territory, which must lie inside the caller's; elsewhere is not found. */
  public static <I> Access<I> in(Permission permission, Function<? super I, Territory> where) {
    return new Access<>(permission, false, "the territory that the call names", where);
  }

  /** The store reads and writes only through the caller's territory; the reason says where that happens. */
  public static <I> Access<I> scoped(Permission permission, String reason) {
    return new Access<>(permission, false, reason, null);
  }

  /** Refuses with {@link Problem} unless this actor may make this call. */
  public void check(Actor actor, I input) {
    checkRole(actor);
    if (open || where == null) return;
    Territory wanted = where.apply(input);
    if (wanted != null && !actor.territory().contains(wanted)) throw Problem.notFound();
  }

  /** What can be refused before the body is read: the wrong role. */
  public void checkRole(Actor actor) {
    if (open) return;
    if (permission != null && !actor.may(permission)) {
      throw Problem.of(Problem.Kind.NOT_ALLOWED, "Peran Anda tidak boleh melakukan ini.",
          "Your role does not allow this.");
    }
  }
}
