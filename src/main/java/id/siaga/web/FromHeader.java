package id.siaga.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an input component that comes from a request header, or with {@code "cookie:NAME"} from a cookie, or
 * with {@code "peer:"} the address of the caller; never from the body. A call whose cookie is used must come from our
 * own origin.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER})
public @interface FromHeader {
  String value();
}
