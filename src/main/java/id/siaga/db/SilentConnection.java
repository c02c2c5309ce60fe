package id.siaga.db;

import java.util.concurrent.TimeoutException;

/** The database owes an answer for longer than it may; whether it did what it was asked is not known. */
final class SilentConnection extends TimeoutException {
  private static final long serialVersionUID = 1L;

  SilentConnection() {
    super("the database connection has fallen silent");
  }
}
