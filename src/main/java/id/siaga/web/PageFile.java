package id.siaga.web;

import java.nio.file.Path;

/** The one file of a form, in a private place until the answer is given; what the sender called it is not kept. */
public record PageFile(String field, Path path, long bytes) {}
