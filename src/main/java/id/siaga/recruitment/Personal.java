package id.siaga.recruitment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.web.Json;
import id.siaga.web.Maybe;
import java.time.LocalDate;
import java.util.Set;

/**
 * Everything that identifies an applicant besides the name; stored only sealed, see {@link Seal}. A draft is the same
 * record with gaps. {@link PersonalFields} checks it.
 *
 * @param home the kelurahan of the identity card, as the first station code of it; 0 takes it away, as {@link #with}
 * @param statements the numbers of the requirements (1 to 14) that the applicant declares to meet
 */
public record Personal(@Maybe String nik, @Maybe String kk, @Maybe String birthPlace, @Maybe LocalDate birthDate,
    @Maybe String phone, @Maybe String email, @Maybe String address, @Maybe String rt, @Maybe String rw,
    @Maybe Long home, @Maybe Marital marital, @Maybe String spouseNik, @Maybe Education education,
    @Maybe String major, @Maybe String job, @Maybe String experience, @Maybe Boolean android,
    @Maybe String disability, @Maybe String health, @Maybe String emergencyName, @Maybe String emergencyPhone,
    @Maybe Set<Integer> statements) {

  /** Whether somebody is married now. */
  public enum Marital { BELUM_KAWIN, KAWIN, CERAI }

  /** Schooling in ascending order. */
  public enum Education { SD, SMP, SMA, D3, S1, S2 }

  public static final Personal EMPTY = parse("{}");

  /** Reads what {@link #json} wrote. */
  static Personal parse(String json) {
    try {
      return Json.MAPPER.readValue(json, Personal.class);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException("a sealed application is not in the form of this program", e);
    }
  }

  String json() {
    return Json.text(this);
  }

  /** This with every given field of the other; null there means not touched, a blank text takes the field away. */
  public Personal with(Personal changes) {
    ObjectNode merged = Json.MAPPER.valueToTree(this);
    JsonNode given = Json.MAPPER.valueToTree(changes);
    given.fields().forEachRemaining(field -> {
      JsonNode value = field.getValue();
      boolean blank = value.isTextual() ? value.textValue().isBlank()
          : field.getKey().equals("home") && value.longValue() == 0;
      if (blank) merged.remove(field.getKey());
      else merged.set(field.getKey(), field.getValue());
    });
    return parse(merged.toString());
  }

  /** The same with the numbers of identity cards hidden but for their ends, for screens. */
  public Personal masked() {
    ObjectNode copy = Json.MAPPER.valueToTree(this);
    for (String field : new String[] {"nik", "kk", "spouseNik"}) {
      if (copy.hasNonNull(field)) copy.put(field, mask(copy.get(field).textValue()));
    }
    return parse(copy.toString());
  }

  /** 3673••••••••0001. */
  public static String mask(String number) {
    if (number == null || number.length() < 12) return number == null ? null : "•".repeat(number.length());
    int end = number.length() - 4;
    return number.substring(0, 4) + "•".repeat(end - 4) + number.substring(end);
  }
}
