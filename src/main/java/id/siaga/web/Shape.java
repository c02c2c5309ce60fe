package id.siaga.web;

import java.util.List;

/** What a value looks like on the wire: the one reading of our records that every rendered contract starts from. */
sealed interface Shape {
  /** Text, possibly of a named format of JSON Schema. */
  record Text(String format) implements Shape {}

  /** A number; whole ones are kept exactly up to 2^53. */
  record Numeric(boolean whole) implements Shape {}

  record Flag() implements Shape {}

  /** Anything: its form depends on other fields. */
  record Any() implements Shape {}

  /** A file instead of JSON. */
  record Bytes() implements Shape {}

  record Choice(List<String> values) implements Shape {}

  record Many(Shape item) implements Shape {}

  record Table(Shape value) implements Shape {}

  /** A record that is described once under its name. */
  record Named(String name) implements Shape {}

  /** One component of a record. */
  record Field(String name, Shape shape, boolean required) {}
}
