package id.siaga.recruitment;

import id.siaga.web.Maybe;
import java.util.UUID;

/**
 * What a rule says about an applicant, and why, in one sentence of each language.
 *
 * @param rule 1 to 14 as the office numbers the requirements; from 15 on checks of our own
 * @param source what it was told from
 * @param by who judged, where a person did
 */
public record Verdict(int rule, String code, Result result, String id, String en, String source, @Maybe UUID by) {
  /** Passes, fails, or needs a human. */
  public enum Result { PASSES, FAILS, HUMAN }
}
