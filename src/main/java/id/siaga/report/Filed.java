package id.siaga.report;

import id.siaga.journal.Event;
import id.siaga.rounds.Round;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A report while it is being stored: the effects mark it and add the events that follow from it. */
public final class Filed {
  public final NewReport report;
  public final Round round;
  public final Instant receivedAt;
  private final List<ReportEffect.Work> works;
  private final Set<String> flags = new LinkedHashSet<>(4);
  private final List<Event> following = new ArrayList<>(2);

  Filed(NewReport report, Round round, Instant receivedAt, List<ReportEffect.Work> works) {
    this.report = report;
    this.round = round;
    this.receivedAt = receivedAt;
    this.works = works;
  }

  public void flag(String flag) {
    flags.add(flag);
  }

  public Set<String> flags() {
    return flags;
  }

  /** Adds an event right behind this report's own. */
  public void then(Event event) {
    following.add(event);
  }

  List<Event> following() {
    return following;
  }

  /** What another effect knows of this batch. */
  public <W extends ReportEffect.Work> W work(Class<W> type) {
    return works.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
  }
}
