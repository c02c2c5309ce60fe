package id.siaga.region;

/** A polling station as clients see it; what the office never imported is absent. */
public record Station(long code, int number, String kelurahan, String kecamatan, String place, Double lat, Double lon,
    Integer dptMale, Integer dptFemale, String special, String signal) {}
