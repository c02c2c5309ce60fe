package id.siaga.recruitment;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.siaga.access.Territory;
import id.siaga.db.Sql;
import id.siaga.web.Maybe;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How far each kelurahan is from the people it wants, and which of them need an extension by the rule of the wave.
 * Applicants of a wave and of its extensions count together, because they compete for the same places.
 */
final class Needs {
  static final String BOARD = """
      select w.area, k.name as area_name, c.name as kecamatan, w.need, n.applicants, n.passed, n.women,
        exists (select from wave e join wave_area x on x.wave = e.id
          where e.parent = w.wave and x.area = w.area) as extended
      from unnest($1::bigint[], $2::bigint[]) as t(low, high)
      join wave_area w on w.wave = $3::int and w.area between t.low and t.high
      cross join lateral (
        select count(*)::int as applicants, (count(*) filter (where a.state = any($5::text[])))::int as passed,
          (count(*) filter (where a.sex = 'P' and a.state = any($5::text[])))::int as women
        from applicant a where a.wave = any($4::int[]) and a.area = w.area and a.state <> 'DRAF') as n
      left join region k on k.level = 4 and k.low = w.area
      left join region c on c.level = 3 and c.low = w.area / 10000000 * 10000000
      order by w.area""";
  /** Those whose papers were found in order and who did not leave since. */
  private static final String[] PASSED = List.of(ApplicantState.MS, ApplicantState.LULUS_ADMINISTRASI,
      ApplicantState.MASA_TANGGAPAN, ApplicantState.KLARIFIKASI, ApplicantState.DIJADWALKAN_WAWANCARA,
      ApplicantState.HADIR, ApplicantState.TIDAK_HADIR, ApplicantState.DINILAI, ApplicantState.TERPILIH,
      ApplicantState.CADANGAN, ApplicantState.TIDAK_TERPILIH, ApplicantState.DITETAPKAN).stream()
      .map(Enum::name).toArray(String[]::new);

  /** Why a kelurahan falls short: too few for its places, no woman, or both. */
  enum Lack { RATIO, NO_WOMAN, BOTH }

  /**
   * One kelurahan.
   *
   * @param applicants all who sent their application, {@code passed} those found eligible, {@code women} of these
   * @param ratio how many eligible ones for each place; absent where nobody is wanted
   * @param extended whether an extension of this wave is for it
   */
  record Row(long area, @Maybe String areaName, @Maybe String kecamatan, int need, int applicants, int passed,
      int women, @Maybe BigDecimal ratio, @JsonProperty("short") @Maybe Lack lack, boolean extended) {}

  /** Sums; {@code lacking} and {@code extended} are numbers of kelurahan. */
  record Totals(int need, int applicants, int passed, int women, @JsonProperty("short") int lacking,
      int extended) {}

  record Board(int wave, List<Row> rows, Totals totals) {}

  private Needs() {}

  /** @param family the wave and all that extend it or that it extends */
  static Future<Board> board(Sql sql, Territory territory, Wave wave, List<Integer> family) {
    Tuple args = Tuple.of(territory.lows(), territory.highs(), wave.id(), family.toArray(Integer[]::new), PASSED);
    return sql.all(BOARD, args, row -> {
      int need = row.getInteger(3);
      int passed = row.getInteger(5);
      int women = row.getInteger(6);
      return new Row(row.getLong(0), row.getString(1), row.getString(2), need, row.getInteger(4), passed, women,
          need == 0 ? null : BigDecimal.valueOf(passed).divide(BigDecimal.valueOf(need), 2, RoundingMode.DOWN),
          lack(wave.settings(), need, passed, women), row.getBoolean(7));
    }).map(rows -> new Board(wave.id(), rows, new Totals(sum(rows, Row::need), sum(rows, Row::applicants),
        sum(rows, Row::passed), sum(rows, Row::women), sum(rows, row -> row.lack() == null ? 0 : 1),
        sum(rows, row -> row.extended() ? 1 : 0))));
  }

  static Lack lack(WaveSettings rules, int need, int passed, int women) {
    if (need == 0) return null;
    boolean few = passed < rules.quotaFactor() * need;
    boolean men = rules.needsWoman() && women == 0;
    return few && men ? Lack.BOTH : few ? Lack.RATIO : men ? Lack.NO_WOMAN : null;
  }

  private static int sum(List<Row> rows, ToIntFunction<Row> figure) {
    return rows.stream().mapToInt(figure).sum();
  }
}
