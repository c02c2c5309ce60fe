package id.siaga.staffing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Why a person fits a station or what it costs, so that every row of a proposal can explain itself.
 *
 * @param amount the points that it adds to the cost; 0 speaks for the pair
 * @param figure the number in the words (kilometres, rank), or null
 */
public record Reason(Code code, long amount, Double figure) {

  /** What can be said, in both languages; {@code %s} is the figure. */
  public enum Code {
    SAME_KELURAHAN("Tinggal di kelurahan yang sama", "Lives in the same kelurahan"),
    OTHER_KELURAHAN("Tinggal di kelurahan lain", "Lives in another kelurahan"),
    OTHER_KECAMATAN("Tinggal di kecamatan lain", "Lives in another kecamatan"),
    HOME_UNKNOWN("Kelurahan tempat tinggal belum diketahui", "The home kelurahan is not known"),
    DISTANCE("Sekitar %s km dari kelurahannya", "About %s km from the own kelurahan"),
    RANK("Peringkat %s", "Rank %s"),
    EXPERIENCED("Berpengalaman", "Experienced"),
    NOT_EXPERIENCED("Belum berpengalaman", "Not experienced yet"),
    SECOND_OPERATOR("Punya nomor operator kedua untuk TPS bersinyal lemah",
        "Has a second operator's number for the weak signal"),
    ONE_OPERATOR("Sinyal TPS lemah, belum punya nomor operator kedua",
        "Weak signal at the station, no second operator's number"),
    OWN_STATION("TPS tempat ia memilih", "The station where the person votes"),
    GENDER("Menjaga keseimbangan perempuan dan laki-laki", "Balance of women and men"),
    RESERVE("Cadangan", "Of the reserve"),
    MOVES("Pindah dari TPS lain", "Moves from another station"),
    STAYS("Tetap di TPS sekarang", "Stays at the present station"),
    SPECIAL("Ditandai untuk TPS khusus", "Marked for special stations");

    private final String id;
    private final String en;

    Code(String id, String en) {
      this.id = id;
      this.en = en;
    }
  }

  public Reason(Code code, long amount) {
    this(code, amount, null);
  }

  public String words(boolean english) {
    return String.format(english ? code.en : code.id, shown(english));
  }

  private String shown(boolean english) {
    if (figure == null) return "";
    String plain = BigDecimal.valueOf(figure).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    return english ? plain : plain.replace('.', ',').toLowerCase(Locale.ROOT);
  }
}
