package id.siaga.staffing;

import id.siaga.access.Actor;
import id.siaga.rounds.Round;
import io.vertx.core.Future;

/** What another part of the product has to say to a supervisor about their duty; it joins the answer under its name. */
public interface DutyPart {
  /** The field under which it stands, such as "oath". */
  String name();

  /** A record for this supervisor, or null when there is nothing to say. */
  Future<?> of(Actor supervisor, Round round);
}
