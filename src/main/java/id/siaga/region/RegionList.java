package id.siaga.region;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The official list of areas as it was built into the program: dotted code and name, and a digest of the whole. */
record RegionList(List<String> codes, List<String> names, String digest) {

  static RegionList read(InputStream file, MessageDigest sha256) throws IOException {
    List<String> codes = new ArrayList<>();
    List<String> names = new ArrayList<>();
    try (DigestInputStream in = new DigestInputStream(new BufferedInputStream(file), sha256);
        CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(in)) {
      for (CsvRecord row : csv) {
        String code = row.getField(0);
        if (Region.level(code) == 0 || row.getFieldCount() < 2) continue;
        codes.add(code);
        names.add(row.getField(1));
      }
    }
    return new RegionList(codes, names, HexFormat.of().formatHex(sha256.digest()));
  }
}
