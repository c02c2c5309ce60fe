package id.siaga.recruitment;

import id.siaga.web.Maybe;

/** What somebody fills in: the name and sex that will be published, and everything that stays sealed. */
public record Form(@Maybe String name, @Maybe String sex, @Maybe Personal personal) {
  public Form {
    if (personal == null) personal = Personal.EMPTY;
  }

  /** This with every given field of the other, see {@link Personal#with}. */
  Form with(Form changes) {
    return new Form(changes.name == null ? name : changes.name, changes.sex == null ? sex : changes.sex,
        personal.with(changes.personal));
  }
}
