package id.siaga.recruitment;

import id.siaga.recruitment.ApplicantStore.Fresh;
import id.siaga.recruitment.ApplicantStore.Keys;
import id.siaga.recruitment.ApplicantStore.Sealed;
import java.util.UUID;

/** Turns what applicants write into rows that tell nothing without the keys, and back. */
final class ApplicantSafe {
  private final Applicants.Keyring keys;

  ApplicantSafe(Applicants.Keyring keys) {
    this.keys = keys;
  }

  Dossier open(Sealed stored) {
    return new Dossier(stored.row(), keys.seal().open(stored.row().id(), stored.sealed()));
  }

  /** The blind index of whose form this is. */
  byte[] nik(Form form) {
    return keys.index().nik(form.personal().nik());
  }

  /** A new row with an id and a number of its own. */
  Fresh fresh(int wave, long area, Form form) {
    return sealed(UUID.randomUUID(), Numbers.next(), wave, area, form);
  }

  /** A stored row with another form. */
  Fresh changed(Applicant row, Form form) {
    return sealed(row.id(), row.number(), row.wave(), row.area(), form);
  }

  private Fresh sealed(UUID id, String number, int wave, long area, Form form) {
    Personal p = form.personal();
    BlindIndex index = keys.index();
    boolean married = p.marital() == null || p.marital() == Personal.Marital.KAWIN;
    Keys found = new Keys(index.birth(number, p.birthDate()), index.nik(p.nik()), index.phone(p.phone()),
        married ? index.nik(p.spouseNik()) : null);
    return new Fresh(id, number, wave, area, form, keys.seal().close(id, p), found);
  }
}
