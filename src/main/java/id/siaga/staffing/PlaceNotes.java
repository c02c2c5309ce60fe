package id.siaga.staffing;

import id.siaga.people.FieldCipher;
import java.util.UUID;

/** Keeps what people say about their place unreadable in the database. */
final class PlaceNotes {
  private final FieldCipher cipher;

  PlaceNotes(FieldCipher cipher) {
    this.cipher = cipher;
  }

  byte[] seal(UUID assignment, String note) {
    return cipher.seal("assignment", "answer_note", assignment, note);
  }

  String open(UUID assignment, byte[] sealed) {
    return cipher.open("assignment", "answer_note", assignment, sealed);
  }
}
