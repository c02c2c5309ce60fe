package id.siaga.training;

import id.siaga.training.Lesson.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Draws the questions of one try: of every module as evenly as the bank allows, questions and options in an order of
 * their own. The same seed draws the same.
 */
final class Draw {
  /** One question as it was asked; {@code right} points into the options in the order in which they were shown. */
  record Asked(String key, String module, String text, List<String> options, int right, String why) {}

  private Draw() {}

  static List<Asked> of(List<Question> bank, int count, long seed) {
    Random random = new Random(seed);
    Map<String, List<Question>> byModule = new LinkedHashMap<>();
    for (Question question : bank) {
      if (question.active()) byModule.computeIfAbsent(question.module(), key -> new ArrayList<>()).add(question);
    }
    List<List<Question>> piles = new ArrayList<>(byModule.values());
    piles.forEach(pile -> Collections.shuffle(pile, random));
    Collections.shuffle(piles, random);
    List<Question> drawn = new ArrayList<>();
    for (int layer = 0; drawn.size() < count; layer++) {
      int before = drawn.size();
      for (List<Question> pile : piles) {
        if (layer < pile.size() && drawn.size() < count) drawn.add(pile.get(layer));
      }
      if (drawn.size() == before) break;
    }
    Collections.shuffle(drawn, random);
    return drawn.stream().map(question -> asked(question, random)).toList();
  }

  private static Asked asked(Question question, Random random) {
    List<String> options = new ArrayList<>(question.options());
    Collections.shuffle(options, random);
    return new Asked(question.key(), question.module(), question.text(), List.copyOf(options),
        options.indexOf(question.options().get(question.right())), question.why());
  }
}
