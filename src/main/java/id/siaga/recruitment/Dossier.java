package id.siaga.recruitment;

/** An applicant with what is sealed, opened for somebody who may see it. */
public record Dossier(Applicant row, Personal personal) {
  public Form form() {
    return new Form(row.name().isEmpty() ? null : row.name(), row.sex(), personal);
  }
}
