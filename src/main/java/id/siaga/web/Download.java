package id.siaga.web;

import java.nio.file.Path;

/** A file for the reader instead of JSON; sent from disk, never held in memory. */
public record Download(Path file, String name, String contentType) {}
