package id.siaga.recruitment;

import id.siaga.people.FieldCipher;
import java.util.UUID;

/**
 * Keeps what identifies an applicant unreadable in the database and its backups: one sealed value for each applicant,
 * one for each note about one.
 */
public final class Seal {
  private static final String TABLE = "applicant";
  private static final String COLUMN = "sealed";
  private final FieldCipher cipher;

  public Seal(FieldCipher cipher) {
    this.cipher = cipher;
  }

  byte[] close(UUID applicant, Personal personal) {
    return cipher.seal(TABLE, COLUMN, applicant, personal.json());
  }

  Personal open(UUID applicant, byte[] sealed) {
    return Personal.parse(cipher.open(TABLE, COLUMN, applicant, sealed));
  }

  /** A note on the move that made this version; null and blank stay null. */
  byte[] note(UUID applicant, int version, String note) {
    return note == null || note.isBlank() ? null : cipher.seal("applicant_move", "note" + version, applicant, note);
  }

  String openNote(UUID applicant, int version, byte[] sealed) {
    return cipher.open("applicant_move", "note" + version, applicant, sealed);
  }
}
