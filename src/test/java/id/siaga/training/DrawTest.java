package id.siaga.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.siaga.training.Lesson.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a drawing of questions promises, whatever the seed. */
class DrawTest {
  @Test
  void everySeedDrawsDifferentQuestionsOfEveryModuleAndKnowsTheRightOption() {
    List<Question> bank = bank();
    for (long seed = 0; seed < 200; seed++) {
      List<Draw.Asked> asked = Draw.of(bank, 12, seed);
      assertEquals(12, asked.size());
      Set<String> keys = new HashSet<>();
      Map<String, Integer> modules = new HashMap<>();
      for (Draw.Asked one : asked) {
        keys.add(one.key());
        modules.merge(one.module(), 1, Integer::sum);
        assertEquals("benar " + one.key(), one.options().get(one.right()));
      }
      assertEquals(12, keys.size());
      assertEquals(Map.of("A1", 4, "B1", 4, "C1", 4), modules);
      assertEquals(asked, Draw.of(bank, 12, seed), "the same seed draws the same");
    }
    assertNotEquals(Draw.of(bank, 12, 1), Draw.of(bank, 12, 2));
  }

  @Test
  void aSmallBankGivesWhatItHasAndWhatRestsIsNotAsked() {
    List<Question> bank = new ArrayList<>(bank());
    bank.add(new Question("D1-1", "D1", "Soal?", List.of("a", "b"), 0, "Sebab.", false, 1));
    List<Draw.Asked> all = Draw.of(bank, 60, 7);
    assertEquals(18, all.size());
    assertTrue(all.stream().noneMatch(one -> one.module().equals("D1")));
    assertEquals(List.of(), Draw.of(List.of(), 5, 1));
  }

  private static List<Question> bank() {
    List<Question> bank = new ArrayList<>();
    for (String module : List.of("A1", "B1", "C1")) {
      for (int n = 0; n < 6; n++) {
        String key = module + "-" + n;
        bank.add(new Question(key, module, "Soal " + key + "?", List.of("satu", "benar " + key, "tiga", "empat"), 1,
            "Sebab.", true, 1));
      }
    }
    return bank;
  }
}
