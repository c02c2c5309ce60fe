package id.siaga.web;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import java.util.function.Function;

/**
 * A file to look at that is made while it is sent (decrypted, for one); shown inline, in a box of its own, so only for
 * types that were made sure of.
 *
 * @param bytes the length, known beforehand, so that a stream that breaks off is seen to be short
 */
public record Streamed(String contentType, long bytes, Function<WriteStream<Buffer>, Future<Void>> source) {}
