package id.siaga.incident;

import id.siaga.access.Role;
import java.util.UUID;

/** Somebody to whom an incident can be handed. */
public record Colleague(UUID id, String name, Role role) {}
