package id.siaga.region;

import id.siaga.web.Maybe;

/** A polling station as clients see it; what the office never imported is absent. */
public record Station(long code, int number, String kelurahan, String kecamatan, @Maybe String place,
    @Maybe Double lat, @Maybe Double lon, @Maybe Integer dptMale, @Maybe Integer dptFemale, @Maybe String special,
    @Maybe String signal) {}
