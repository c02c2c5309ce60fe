package id.siaga.region;

/** What people call the place of a station; null where the official list does not know it. */
public record Names(String kelurahan, String kecamatan) {}
