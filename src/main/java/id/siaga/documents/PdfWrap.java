package id.siaga.documents;

import id.siaga.documents.PdfSheets.Line;
import id.siaga.documents.PdfSheets.Run;
import id.siaga.documents.PdfSheets.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Breaks runs of text into lines; words keep together across runs of different weight. */
final class PdfWrap {
  private static final double SLACK_MM = 0.01;
  private final ToDoubleFunction<Run> measure;
  private final double widthMm;
  private final List<Line> lines = new ArrayList<>();
  private final List<Run> line = new ArrayList<>();
  private final List<Run> word = new ArrayList<>();
  private double lineMm;
  private double wordMm;
  private Run blank;

  PdfWrap(ToDoubleFunction<Run> measure, double widthMm) {
    this.measure = measure;
    this.widthMm = widthMm;
  }

  void add(Run run) {
    String text = run.text();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : 0;
      if (i < text.length() && c != ' ' && c != '\n') continue;
      if (i > from) piece(text.substring(from, i), run.style());
      if (c == ' ') {
        endWord();
        if (!line.isEmpty()) blank = new Run(" ", run.style());
      } else if (c == '\n') {
        endWord();
        endLine();
      }
      from = i + 1;
    }
  }

  List<Line> lines() {
    endWord();
    if (!line.isEmpty()) endLine();
    return lines;
  }

  private void piece(String text, Style style) {
    Run run = new Run(text, style);
    double mm = measure.applyAsDouble(run);
    if (mm > widthMm && text.length() > 1) {
      piece(text.substring(0, text.length() / 2), style);
      endWord();
      piece(text.substring(text.length() / 2), style);
      return;
    }
    word.add(run);
    wordMm += mm;
  }

  private void endWord() {
    if (word.isEmpty()) return;
    double blankMm = blank == null ? 0 : measure.applyAsDouble(blank);
    if (!line.isEmpty() && lineMm + blankMm + wordMm > widthMm + SLACK_MM) {
      endLine();
    } else if (blank != null) {
      append(blank);
      lineMm += blankMm;
    }
    word.forEach(this::append);
    lineMm += wordMm;
    word.clear();
    wordMm = 0;
    blank = null;
  }

  /** Neighbours of one look become one run, which is drawn at once. */
  private void append(Run run) {
    Run last = line.isEmpty() ? null : line.get(line.size() - 1);
    if (last != null && last.style().equals(run.style())) {
      line.set(line.size() - 1, new Run(last.text() + run.text(), run.style()));
    } else {
      line.add(run);
    }
  }

  private void endLine() {
    lines.add(new Line(List.copyOf(line), lineMm));
    line.clear();
    lineMm = 0;
    blank = null;
  }
}
