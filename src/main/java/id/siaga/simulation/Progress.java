package id.siaga.simulation;

import java.io.PrintWriter;
import java.util.List;

/** One line that says how the day goes: rewritten in place on a terminal, now and then a new one in a file. */
final class Progress {
  private static final int TERMINAL_EVERY_MS = 1_000;
  private static final int FILE_EVERY_MS = 15_000;
  private final PrintWriter out;
  private final boolean terminal = System.console() != null;
  private long nextMs;
  private boolean open;

  Progress(PrintWriter out) {
    this.out = out;
  }

  void tell(String clock, List<Phone> phones, Promises promises, long wallMs) {
    if (wallMs < nextMs) return;
    nextMs = wallMs + (terminal ? TERMINAL_EVERY_MS : FILE_EVERY_MS);
    long enrolled = phones.stream().filter(Phone::enrolled).count();
    long waiting = phones.stream().mapToLong(Phone::waiting).sum();
    long silent = phones.stream().filter(Phone::silent).count();
    String line = String.format("%s WIB · %d/%d HP · %d laporan diterima · %d kejadian · %d menunggu · %d tanpa sinyal",
        clock, enrolled, phones.size(), promises.size(), promises.incidents(), waiting, silent);
    long moved = phones.stream().filter(Phone::moved).count();
    if (moved > 0) line += " · " + moved + " dipindahkan";
    out.print(terminal ? "\r" + line + "   " : line + System.lineSeparator());
    out.flush();
    open = terminal;
  }

  void end() {
    if (open) out.println();
    open = false;
  }
}
