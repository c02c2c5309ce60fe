package id.siaga.web;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.function.BiFunction;

/**
 * One call of the API, declared rather than programmed: the pipeline, the sweep test, the OpenAPI page and the
 * TypeScript types all read this record.
 *
 * @param input a record made of the path, query and body fields of these names; {@link Upload} for streamed files
 * @param output a record, a list of records, {@link Reply} around one, or {@code Void} for 204
 */
public record Endpoint<I, O>(HttpMethod method, String path, Access<? super I> access, int bodyMaxBytes,
    Class<I> input, Class<?> output, BiFunction<Actor, I, Future<?>> handler) {
  public static final int BODY_MAX_BYTES = 64 * 1024;

  public static <I, O> Endpoint<I, O> get(String path, Access<? super I> access, Class<I> input, Class<O> output,
      BiFunction<Actor, I, Future<?>> handler) {
    return new Endpoint<>(HttpMethod.GET, path, access, 0, input, output, handler);
  }

  public static <I, O> Endpoint<I, O> post(String path, Access<? super I> access, Class<I> input, Class<O> output,
      BiFunction<Actor, I, Future<?>> handler) {
    return new Endpoint<>(HttpMethod.POST, path, access, BODY_MAX_BYTES, input, output, handler);
  }

  public static <I, O> Endpoint<I, O> put(String path, Access<? super I> access, Class<I> input, Class<O> output,
      BiFunction<Actor, I, Future<?>> handler) {
    return new Endpoint<>(HttpMethod.PUT, path, access, BODY_MAX_BYTES, input, output, handler);
  }

  public static <I, O> Endpoint<I, O> delete(String path, Access<? super I> access, Class<I> input, Class<O> output,
      BiFunction<Actor, I, Future<?>> handler) {
    return new Endpoint<>(HttpMethod.DELETE, path, access, BODY_MAX_BYTES, input, output, handler);
  }

  public Endpoint<I, O> bodyMax(int bytes) {
    return new Endpoint<>(method, path, access, bytes, input, output, handler);
  }
}
