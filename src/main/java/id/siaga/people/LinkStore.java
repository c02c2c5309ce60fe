package id.siaga.people;

/** The statements about one-time links; {@link OneTimeLinks} runs them. */
final class LinkStore {
  static final String VOID = """
      delete from link where purpose = $1::text and person is not distinct from $2::uuid and used_at is null""";
  static final String INSERT = """
      insert into link (code_hash, purpose, person, created_at, expires_at)
      values ($1::bytea, $2::text, $3::uuid, $4::timestamptz, $5::timestamptz)""";
  static final String FIND = """
      select person from link
      where code_hash = $1::bytea and purpose = $2::text and used_at is null and expires_at > $3::timestamptz""";
  static final String USE = """
      update link set used_at = $3::timestamptz
      where code_hash = $1::bytea and purpose = $2::text and used_at is null and expires_at > $3::timestamptz
      returning person""";

  private LinkStore() {}
}
