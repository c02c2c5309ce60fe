package id.siaga.recruitment;

import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.documents.IndonesianTime;
import id.siaga.documents.PdfJob;
import id.siaga.documents.Template;
import id.siaga.jobs.JobRun;
import id.siaga.jobs.JobRunner;
import id.siaga.recruitment.SlotStore.Guest;
import id.siaga.recruitment.SlotStore.Slot;
import id.siaga.region.Names;
import id.siaga.region.Stations;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Prints the invitations to one slot, a page for each person with the code that is scanned at the door. */
final class InterviewLetters implements JobRunner {
  private static final int CHUNK_PAGES = 25;
  private static final Template PAGE = Template.load("/documents/interview.html");
  private final Hearing hearing;

  /** What the letters are made of, as the job keeps it. */
  record Order(UUID slot, long low, long high) {}

  InterviewLetters(Hearing hearing) {
    this.hearing = hearing;
  }

  @Override
  public String kind() {
    return "interview-letters";
  }

  @Override
  public boolean ownerOnly() {
    return true;
  }

  @Override
  public Future<Output> run(JobRun run) {
    Order order = run.input(Order.class);
    return SlotStore.one(hearing.db(), Territory.of(order.low(), order.high()), order.slot())
        .map(found -> found.orElseThrow(Problem::notFound))
        .compose(slot -> SlotStore.people(hearing.db(), slot.id()).compose(all -> {
          List<Guest> people = all.stream()
              .filter(guest -> guest.state() == ApplicantState.DIJADWALKAN_WAWANCARA).toList();
          if (people.isEmpty()) throw nobody();
          return new Stations(hearing.db()).names(Set.of(people.get(0).area()))
              .compose(names -> print(run, slot, names.get(people.get(0).area()), people));
        })).map(done -> new Output("undangan-wawancara.pdf", "application/pdf"));
  }

  private Future<Void> print(JobRun run, Slot slot, Names names, List<Guest> people) {
    Wave wave = hearing.waves().get(slot.wave());
    Map<String, Object> common = new HashMap<>();
    common.put("kecamatan", names == null || names.kecamatan() == null
        ? Kecamatan.around(slot.low()).code() : names.kecamatan());
    common.put("wave", wave.name());
    common.put("when", IndonesianTime.moment(slot.startsAt(), wave.settings().zone()));
    common.put("minutes", slot.minutes());
    common.put("place", slot.place());
    common.put("today", IndonesianTime.day(wave.today(hearing.now())));
    return PdfJob.print(run, "Undangan wawancara Pengawas TPS", people, CHUNK_PAGES, some -> pages(common, some));
  }

  private static String pages(Map<String, Object> common, List<Guest> people) {
    List<Map<String, ?>> letters = new ArrayList<>();
    for (Guest guest : people) {
      Map<String, Object> letter = new HashMap<>();
      letter.put("name", guest.name());
      letter.put("number", guest.number());
      letter.put("kelurahan", guest.areaName());
      letters.add(letter);
    }
    Map<String, Object> values = new HashMap<>(common);
    values.put("letters", letters);
    return PAGE.fill(values);
  }

  private static Problem nobody() {
    return Problem.conflict("Belum ada yang diundang ke jadwal ini. Isi jadwal lebih dahulu.",
        "Nobody is invited to this slot yet. Fill it first.");
  }
}
