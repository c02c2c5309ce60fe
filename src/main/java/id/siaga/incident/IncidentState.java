package id.siaga.incident;

/** Where an incident stands at the centre: received, in somebody's hands, closed. */
enum IncidentState {
  DITERIMA, DITANGANI, DITUTUP;

  boolean open() {
    return this != DITUTUP;
  }
}
