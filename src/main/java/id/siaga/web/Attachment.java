package id.siaga.web;

import io.vertx.core.buffer.Buffer;

/** A file that was made for this one answer and stands in memory already; longer ones are a {@link Download}. */
public record Attachment(Buffer bytes, String name, String contentType) {}
