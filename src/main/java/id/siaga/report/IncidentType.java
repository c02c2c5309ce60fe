package id.siaga.report;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of incident that a supervisor can name, with the severity that the list of codes gives each. */
public enum IncidentType {
  LOG_01(Severity.SEDANG), LOG_02(Severity.TINGGI), LOG_03(Severity.SEDANG), LOG_04(Severity.KRITIS),
  WKT_01(Severity.SEDANG), WKT_02(Severity.TINGGI), DPT_01(Severity.RENDAH), DPT_02(Severity.KRITIS),
  DPT_03(Severity.SEDANG), HAK_01(Severity.KRITIS), HAK_02(Severity.KRITIS), HAK_03(Severity.KRITIS),
  KPS_01(Severity.KRITIS), KPS_02(Severity.KRITIS), KPS_03(Severity.KRITIS), UNG_01(Severity.KRITIS),
  INT_01(Severity.KRITIS), KAM_01(Severity.SEDANG), MOB_01(Severity.TINGGI), NET_01(Severity.TINGGI),
  AKS_01(Severity.SEDANG), SKS_01(Severity.RENDAH), HTG_01(Severity.TINGGI), HTG_02(Severity.TINGGI),
  DOK_01(Severity.TINGGI), BEN_01(Severity.TINGGI), MED_01(Severity.TINGGI), TEK_01(Severity.RENDAH),
  /** Not chosen from the list: what a call for help opens. */
  BANTUAN(Severity.KRITIS);

  private static final Map<String, IncidentType> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(IncidentType::code, Function.identity()));
  public final Severity severity;

  IncidentType(Severity severity) {
    this.severity = severity;
  }

  public String code() {
    return name().replace('_', '-');
  }

  /** Null for a code that is not on the list. */
  public static IncidentType of(String code) {
    return BY_CODE.get(code);
  }
}
