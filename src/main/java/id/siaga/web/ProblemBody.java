package id.siaga.web;

import java.util.List;

/** The wire form of a failure, as the contract shows it; {@link ProblemHandler} writes it. */
record ProblemBody(String type, String title, int status, String detail, @Maybe List<Wrong> fields,
    @Maybe String trace) {

  /** One field and what is wrong with it, in the reader's language. */
  record Wrong(String field, String message) {}
}
