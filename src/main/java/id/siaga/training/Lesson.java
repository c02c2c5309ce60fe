package id.siaga.training;

import id.siaga.access.Problem;
import id.siaga.web.Maybe;
import java.util.List;

/** What supervisors learn, as data: modules made of blocks, and questions with their explanations. */
final class Lesson {
  private static final int TEXT_MAX_CHARS = 4_000;
  private static final int BLOCKS_MAX = 60;
  private static final int ITEMS_MAX = 30;
  private static final List<String> KINDS = List.of("text", "heading", "list", "note", "picture", "video");
  static final List<String> PICTURES = List.of("denah-tps", "angka-cocok");

  private Lesson() {}

  /**
   * One part of a module.
   *
   * @param kind text, heading, list (items), note, picture (its name, and text as caption) or video (url, and text)
   */
  record Block(String kind, @Maybe String text, @Maybe List<String> items, @Maybe String picture, @Maybe String url) {
    Block {
      if (kind == null || !KINDS.contains(kind)) throw invalid("blocks.kind", "jenis ini tidak dikenal", "is unknown");
      boolean list = kind.equals("list");
      if (list != (items != null && !items.isEmpty())) {
        throw invalid("blocks.items", "daftar butuh isi, yang lain tidak", "a list needs items, others have none");
      }
      if (list) {
        if (items.size() > ITEMS_MAX) throw invalid("blocks.items", "paling banyak 30", "at most 30");
        items = items.stream().map(item -> Lesson.text("blocks.items", item, TEXT_MAX_CHARS)).toList();
      } else {
        text = Lesson.text("blocks.text", text, TEXT_MAX_CHARS);
      }
      if (kind.equals("picture") != (picture != null) || picture != null && !PICTURES.contains(picture)) {
        throw invalid("blocks.picture", "gambar ini tidak ada", "there is no such picture");
      }
      if (kind.equals("video") != (url != null) || url != null && !url.matches("https://[^\\s\"'<>]{4,500}")) {
        throw invalid("blocks.url", "tautan video harus diawali https://", "the link must begin with https://");
      }
    }
  }

  /** One module; {@code version} 1 is the one that comes with the program. */
  record Module(String key, String title, int minutes, List<Block> blocks, int version) {
    Module {
      Lesson.key("key", key);
      title = Lesson.text("title", title, 120);
      if (minutes < 1 || minutes > 240) throw invalid("minutes", "harus 1 sampai 240", "must be 1 to 240");
      if (blocks == null || blocks.isEmpty() || blocks.size() > BLOCKS_MAX || blocks.contains(null)) {
        throw invalid("blocks", "isi 1 sampai 60 bagian", "must have 1 to 60 parts");
      }
    }

    Module version(int other) {
      return new Module(key, title, minutes, blocks, other);
    }
  }

  /** One question with a single right answer; one that is not active is asked no more. */
  record Question(String key, String module, String text, List<String> options, int right, String why, boolean active,
      int version) {
    Question {
      Lesson.key("key", key);
      Lesson.key("module", module);
      text = Lesson.text("text", text, 600);
      if (options == null || options.size() < 2 || options.size() > 6) {
        throw invalid("options", "isi 2 sampai 6 pilihan", "must have 2 to 6 options");
      }
      options = options.stream().map(option -> Lesson.text("options", option, 300)).toList();
      if (options.stream().distinct().count() < options.size()) {
        throw invalid("options", "ada pilihan yang sama", "two options are the same");
      }
      if (right < 0 || right >= options.size()) {
        throw invalid("right", "tunjuk satu pilihan yang benar", "point to one of the options");
      }
      why = Lesson.text("why", why, 1_000);
    }

    Question version(int other) {
      return new Question(key, module, text, options, right, why, active, other);
    }
  }

  static void key(String field, String key) {
    if (key == null || !key.matches("[A-Z0-9][A-Z0-9-]{1,39}")) {
      throw invalid(field, "2 sampai 40 huruf besar, angka, atau tanda hubung",
          "2 to 40 capital letters, digits or hyphens");
    }
  }

  private static String text(String field, String text, int most) {
    String plain = text == null ? "" : text.strip();
    if (plain.isEmpty() || plain.length() > most) {
      throw invalid(field, "wajib diisi, paling banyak " + most + " huruf", "is required, at most " + most
          + " characters");
    }
    return plain;
  }

  private static Problem invalid(String field, String id, String en) {
    return Problem.invalid(field, id, en);
  }
}
