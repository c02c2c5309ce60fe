package id.siaga.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** One supervisor's voting day from the way to the station to the way home, decided by a seed before it begins. */
final class DayPlan {
  private static final double ABSENT = 0.015;
  private static final double SICK = 0.008;
  private static final double LATE = 0.04;
  /** 5,438 of 435,296 stations opened after 07.00 on 27 November 2024. */
  private static final double OPENS_LATE = 5_438 / 435_296.0;
  private static final double HELP = 0.004;
  private static final double FALLS_SICK = 0.003;
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  /** While this lasts nothing gets through from the phone; what happened is sent afterwards. */
  record Silence(Instant from, Instant to) {}

  private final Post post;
  private final Day day;
  private final SplittableRandom random;
  private final Pen pen;
  private final boolean takenOver;
  private final List<Silence> silences = new ArrayList<>();

  DayPlan(long seed, Post post, Day day, UUID who) {
    this(seed, post, day, who, false);
  }

  private DayPlan(long seed, Post post, Day day, UUID who, boolean takenOver) {
    this.post = post;
    this.day = day;
    this.random = new SplittableRandom(seed * SPREAD + post.code());
    this.pen = new Pen(post, day, random.split(), who);
    this.takenOver = takenOver;
    double fate = random.nextDouble();
    if (fate < ABSENT && !takenOver) return;
    if (fate < ABSENT + SICK && !takenOver) {
      pen.report("presence", day.at(day.presentBy(), -between(10, 44)), "to", "SAKIT", "reason", "Demam (contoh)");
      return;
    }
    boolean late = fate < ABSENT + SICK + LATE;
    work(late ? day.at(day.presentBy(), between(2, 40)) : day.at(day.presentBy(), -45 + 44 * early()));
  }

  /** The same day in the hands of somebody who was moved there, and who stays well. */
  static DayPlan takenOver(long seed, Post post, Day day, UUID who) {
    return new DayPlan(seed, post, day, who, true);
  }

  /** What is left of the day, beginning with an arrival while there is anything to do. */
  List<Planned> from(Instant now) {
    List<Planned> rest = pen.written();
    rest.removeIf(report -> !report.at().isAfter(now));
    if (!rest.isEmpty() && rest.stream().noneMatch(report -> report.kind().equals("check-in"))) pen.checkIn(now);
    return pen.written();
  }

  /** In the order of time. */
  List<Planned> reports() {
    return pen.written();
  }

  boolean silentAt(Instant moment) {
    return silences.stream().anyMatch(s -> !moment.isBefore(s.from) && moment.isBefore(s.to));
  }

  private void work(Instant arrival) {
    if (random.nextDouble() < 0.3) {
      pen.report("presence", later(arrival, -between(8, 25)), "to", "MENUJU_TPS");
    }
    pen.checkIn(arrival);
    boolean fallsSick = random.nextDouble() < FALLS_SICK && !takenOver;
    Instant goesHome = fallsSick ? day.at(day.opensAt(), between(60, 400)) : Instant.MAX;
    if (goesHome != Instant.MAX) {
      pen.report("presence", goesHome, "to", "SAKIT", "reason", "Tidak kuat melanjutkan (contoh)");
      pen.report("help", later(goesHome, 1), "text", "Pengawas sakit, mohon pengganti (contoh)");
    }
    morning(arrival);
    int voters = voting();
    afternoon(voters);
    troubles(arrival);
    if (goesHome != Instant.MAX) pen.written().removeIf(report -> report.at().isAfter(later(goesHome, 1)));
    loseSignal();
  }

  private void morning(Instant arrival) {
    if (random.nextDouble() < 0.5) {
      pen.report("phase", later(arrival, between(1, 4)), "to", "LOGISTIK_DITERIMA");
    }
    if (random.nextDouble() < 0.6) pen.report("photo", later(arrival, between(3, 8)), "subject", "TPS-depan");
    if (random.nextDouble() < 0.1) {
      pen.report("note", later(arrival, between(5, 15)), "text", "KPPS lengkap, kotak tersegel (contoh)");
    }
  }

  private int voting() {
    boolean late = random.nextDouble() < OPENS_LATE;
    Instant opened = day.at(day.opensAt(), late ? between(5, 75) : random.nextDouble() * 0.9);
    pen.report("phase", opened, "to", "TPS_DIBUKA");
    if (late) {
      pen.report("incident", later(opened, between(1, 3)), "type", "WKT-01", "text",
          "TPS dibuka terlambat (contoh)");
    }
    pen.report("phase", later(opened, between(3, 12)), "to", "PEMUNGUTAN");
    int total = (int) (post.voters() * between(52, 78) / 100);
    int minutes = (int) Duration.between(day.at(day.opensAt()), day.at(day.closesAt())).toMinutes();
    for (double share : new double[] {0.33, 0.62, 0.9}) {
      double soFar = share == 0.33 ? 0.35 : share == 0.62 ? 0.68 : 0.94;
      pen.report("turnout", day.at(day.opensAt(), minutes * share + between(-8, 8)),
          "voters", (int) (total * soFar));
    }
    if (random.nextDouble() < 0.35) {
      Instant rest = day.at(day.opensAt(), minutes * 0.8 + between(-20, 20));
      pen.report("presence", rest, "to", "ISTIRAHAT");
      pen.report("presence", later(rest, between(8, 20)), "to", "HADIR");
    }
    return total;
  }

  private void afternoon(int voters) {
    Instant closed = day.at(day.closesAt(), between(0, 9));
    pen.report("phase", closed, "to", "PEMUNGUTAN_DITUTUP");
    pen.report("turnout", later(closed, between(1, 5)), "voters", voters);
    Instant counting = later(closed, between(8, 28));
    pen.report("phase", counting, "to", "PENGHITUNGAN");
    Instant counted = later(counting, 45 + voters * between(20, 34) / 100);
    if (random.nextDouble() < 0.4) {
      pen.report("note", later(counting, Duration.between(counting, counted).toMinutes() * between(0.3, 0.7)), "text",
          "Suara gubernur selesai dihitung, lanjut walikota (contoh)");
    }
    pen.report("phase", counted, "to", "HITUNG_SELESAI");
    int spoilt = (int) (voters * between(1, 4) / 100);
    pen.report("count", later(counted, between(1, 4)), "form", "hitung", "version", 1, "answers",
        Map.of("pengguna", voters, "sah", voters - spoilt, "tidakSah", spoilt));
    Instant copy = later(counted, between(6, 25));
    pen.report("phase", copy, "to", "SALINAN_DITERIMA");
    Instant handed = later(copy, between(10, 40));
    pen.report("phase", handed, "to", "KOTAK_DISERAHKAN");
    Instant told = later(handed, between(5, 30));
    pen.report("phase", told, "to", "LHP_TERKIRIM");
    pen.report("check-out", later(told, between(2, 5)));
  }

  private void troubles(Instant arrival) {
    for (Trouble trouble : Trouble.ALL) {
      if (random.nextDouble() >= trouble.perStation()) continue;
      Instant at = day.at(day.opensAt(), between(trouble.fromMinute(), trouble.toMinute()));
      if (at.isBefore(arrival)) at = later(arrival, between(1, 9));
      if (trouble.type().equals("INT-01")) {
        pen.report("incident", at, "type", trouble.type(), "text", trouble.text(), "danger", random.nextBoolean());
      } else {
        pen.report("incident", at, "type", trouble.type(), "text", trouble.text());
      }
    }
    if (random.nextDouble() < HELP) {
      pen.report("help", day.at(day.opensAt(), between(-10, 500)), "text", "Mohon bantuan segera (contoh)");
    }
  }

  /** More often and longer where the signal is known to be weak. */
  private void loseSignal() {
    int times = random.nextDouble() < (post.weakSignal() ? 0.7 : 0.06) ? 1 + random.nextInt(2) : 0;
    for (int i = 0; i < times; i++) {
      Instant from = day.at(day.presentBy(), between(-30, 600));
      silences.add(new Silence(from, later(from, between(10, post.weakSignal() ? 90 : 40))));
    }
  }

  /** Most come in good time, some at the last minute: 0 the earliest, 1 the latest. */
  private double early() {
    return (random.nextDouble() + random.nextDouble()) / 2;
  }

  private double between(double low, double high) {
    return low + random.nextDouble() * (high - low);
  }

  private static Instant later(Instant from, double minutes) {
    return from.plusSeconds(Math.round(minutes * 60));
  }
}
