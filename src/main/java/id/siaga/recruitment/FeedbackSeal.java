package id.siaga.recruitment;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.siaga.people.FieldCipher;
import id.siaga.web.Json;
import id.siaga.web.Maybe;
import java.util.UUID;

/** Keeps unreadable what somebody of the public said about an applicant, and above all who said it. */
public final class FeedbackSeal {
  private static final String TABLE = "feedback";
  private final FieldCipher cipher;

  /** What was said, and by whom. */
  public record Voice(@Maybe String name, @Maybe String contact, String text) {}

  public FeedbackSeal(FieldCipher cipher) {
    this.cipher = cipher;
  }

  public byte[] close(UUID feedback, Voice voice) {
    return cipher.seal(TABLE, "sealed", feedback, Json.text(voice));
  }

  public Voice open(UUID feedback, byte[] sealed) {
    try {
      return Json.MAPPER.readValue(cipher.open(TABLE, "sealed", feedback, sealed), Voice.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a sealed feedback is not in the form of this program", e);
    }
  }

  /** What the office found out; null and blank stay null. */
  byte[] closeAnswer(UUID feedback, String answer) {
    return answer == null || answer.isBlank() ? null : cipher.seal(TABLE, "answer", feedback, answer);
  }

  public String openAnswer(UUID feedback, byte[] sealed) {
    return cipher.open(TABLE, "answer", feedback, sealed);
  }
}
