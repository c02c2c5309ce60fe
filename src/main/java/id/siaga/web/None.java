package id.siaga.web;

/** The input of an endpoint that takes none; any body or query field is refused. */
public record None() {}
