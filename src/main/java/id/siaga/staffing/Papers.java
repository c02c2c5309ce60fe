package id.siaga.staffing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.db.Sql;
import id.siaga.db.Tx;
import id.siaga.documents.IndonesianTime;
import id.siaga.documents.LetterNumber;
import id.siaga.documents.LetterStore;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.people.FieldCipher;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import id.siaga.staffing.PaperStore.Issued;
import id.siaga.staffing.PaperStore.Place;
import id.siaga.staffing.TemplateStore.Issuer;
import id.siaga.staffing.TemplateStore.Text;
import id.siaga.web.Json;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Issues the numbered papers of the office and prints them: the one place where decrees, letters, cards and
 * certificates get their number, their code and the values that they keep.
 *
 * <p>Whoever has a standing paper of a kind at a station gets that one again instead of a second number; so issuing
 * twice is harmless, after a resend or a restart. To renew one, void it first.
 */
public final class Papers {
  static final String ISSUED = "paper.issued";
  static final String VOIDED = "paper.voided";
  private static final String REHEARSAL = "GLADI/";
  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
  private final Vertx vertx;
  private final Db db;
  private final Rounds rounds;
  private final FieldCipher cipher;
  private final PaperCodes codes;

  /**
   * A paper to be issued.
   *
   * @param area any code inside the kecamatan that issues; the station itself when there is one
   * @param station null for papers about no station
   * @param person null for papers about nobody in particular
   * @param extra values beside the common ones, by the names in {@link PaperKind#extra()}; may be empty
   */
  public record Wanted(PaperKind kind, long area, Long station, UUID person, Map<String, String> extra) {
    public static Wanted of(PaperKind kind, long station, UUID person, Map<String, String> extra) {
      return new Wanted(kind, station, station, person, extra);
    }
  }

  /** An issued paper; {@code code} is what the public check takes and what the QR code on it holds. */
  public record Paper(UUID id, PaperKind kind, String number, Instant issuedAt, String code) {}

  public Papers(Vertx vertx, Db db, Rounds rounds, FieldCipher cipher, PaperCodes codes) {
    this.vertx = vertx;
    this.db = db;
    this.rounds = rounds;
    this.cipher = cipher;
    this.codes = codes;
  }

  /**
   * Issues one inside the caller's transaction.
   *
   * @param office collects the event for the office's chain
   * @param by who issues it; null when nobody of the office did
   */
  public Future<Paper> issue(Tx tx, List<Event> office, UUID by, Round round, Wanted wanted) {
    return issueAll(tx, office, by, round, List.of(wanted)).map(made -> made.get(0));
  }

  /** Issues all of them, in the order given. */
  public Future<List<Paper>> issueAll(Tx tx, List<Event> office, UUID by, Round round, List<Wanted> wanted) {
    return stand(tx, office, by, round, wanted).map(all -> all.stream().map(this::view).toList());
  }

  /** Those that stand already, and new ones for the others, in the order given. */
  Future<List<Issued>> stand(Tx tx, List<Event> office, UUID by, Round round, List<Wanted> wanted) {
    if (wanted.isEmpty()) return Future.succeededFuture(List.of());
    return PaperStore.holdRound(tx, round.id()).compose(held -> PaperStore.standing(tx, round.id(), wanted))
        .compose(standing -> {
          Map<List<Object>, Issued> known = new HashMap<>();
          standing.forEach(paper -> known.put(key(paper.kind(), paper.station(), paper.person()), paper));
          List<Wanted> missing = wanted.stream()
              .filter(w -> !known.containsKey(key(w.kind(), w.station(), w.person()))).toList();
          return make(tx, office, by, round, missing).map(fresh -> {
            List<Issued> papers = new ArrayList<>();
            int next = 0;
            for (Wanted w : wanted) {
              Issued old = known.get(key(w.kind(), w.station(), w.person()));
              papers.add(old == null ? fresh.get(next++) : old);
            }
            return papers;
          });
        });
  }

  /**
   * The paper as a PDF of its own, to be found in the caller's territory.
   *
   * @param base the address that people reach us by, for the code on the paper ({@code Links.base})
   */
  public Future<byte[]> pdf(Territory territory, UUID paper, String base) {
    return PaperStore.one(db, territory, paper).map(found -> found.orElseThrow(Problem::notFound))
        .compose(issued -> printer(List.of(issued), base).compose(printer ->
            vertx.executeBlocking(() -> printer.single(issued), false)));
  }

  /** The paper that carries this code, typed or scanned, as long as it stands. */
  public Future<Optional<CheckStore.Holder>> holder(Sql sql, Territory territory, String typed) {
    String code = PaperCodes.normal(typed);
    if (code == null) return Future.succeededFuture(Optional.empty());
    return CheckStore.byCode(sql, codes.hash(code)).map(found -> found.filter(holder ->
        holder.voidAt() == null && territory.covers(holder.area())));
  }

  /** What prints these papers: their templates, read once. */
  Future<PaperPrinter> printer(List<Issued> papers, String base) {
    Set<List<Object>> used = new LinkedHashSet<>();
    papers.forEach(paper -> used.add(List.of(paper.kind(), paper.template())));
    List<Future<Text>> texts = used.stream().map(one -> TemplateStore.one(db, (PaperKind) one.get(0),
        (Integer) one.get(1)).map(Optional::orElseThrow)).toList();
    return Future.all(texts).map(all -> new PaperPrinter(texts.stream().map(Future::result).toList(), base, this));
  }

  /** The values as they stood when the paper was issued, with its code. */
  Map<String, String> values(Issued paper) {
    try {
      Map<String, String> values = Json.MAPPER.readValue(cipher.open("paper", "fields", paper.id(), paper.fields()),
          FIELDS);
      values.put("kode", codes.of(paper.id()));
      return values;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored values do not fit", e);
    }
  }

  byte[] sealWhy(UUID paper, String why) {
    return cipher.seal("paper", "void_why", paper, why);
  }

  String openWhy(UUID paper, byte[] why) {
    return cipher.open("paper", "void_why", paper, why);
  }

  PaperCodes codes() {
    return codes;
  }

  private Paper view(Issued paper) {
    return new Paper(paper.id(), paper.kind(), paper.number(), paper.issuedAt(), codes.of(paper.id()));
  }

  private static List<Object> key(PaperKind kind, Long station, UUID person) {
    return station == null || person == null ? List.of(kind, UUID.randomUUID()) : List.of(kind, station, person);
  }

  /** What new papers are made of. */
  private record Ground(Map<PaperKind, Text> texts, Map<Long, Place> places, Map<Long, Issuer> issuers,
      Map<UUID, String> names) {}

  private Future<List<Issued>> make(Tx tx, List<Event> office, UUID by, Round round, List<Wanted> missing) {
    if (missing.isEmpty()) return Future.succeededFuture(List.of());
    Instant now = rounds.now(round);
    LocalDate day = LocalDate.ofInstant(now, round.zone());
    return ground(tx, missing).compose(ground -> numbers(tx, missing, ground, mark(round), day).compose(numbers -> {
      List<Issued> papers = new ArrayList<>();
      List<byte[]> hashes = new ArrayList<>();
      for (int i = 0; i < missing.size(); i++) {
        Wanted one = missing.get(i);
        UUID id = UUID.randomUUID();
        Map<String, String> values = values(one, round, ground, day);
        values.put("nomor", numbers.get(i));
        papers.add(new Issued(id, one.kind(), ground.texts.get(one.kind()).version(), numbers.get(i), round.id(),
            one.area(), one.station(), one.person(), cipher.seal("paper", "fields", id, Json.text(values)), now, null));
        hashes.add(codes.hash(codes.of(id)));
        office.add(event(ISSUED, by, papers.get(i)));
      }
      return PaperStore.insert(tx, round.id(), by, papers, hashes).map(papers);
    }));
  }

  Event event(String kind, UUID by, Issued paper) {
    Body body = new Body().put("paper", paper.id()).put("kind", paper.kind().name()).put("number", paper.number())
        .put("round", paper.round()).put("template", paper.template()).put("person", paper.person());
    return new Event(kind, paper.station(), by, rounds.clock().instant(), body.text());
  }

  private static Future<Ground> ground(Tx tx, List<Wanted> wanted) {
    Set<Long> areas = wanted.stream().map(Wanted::area).collect(Collectors.toSet());
    Set<UUID> people = wanted.stream().map(Wanted::person).filter(p -> p != null).collect(Collectors.toSet());
    Map<PaperKind, Text> texts = new EnumMap<>(PaperKind.class);
    return TemplateStore.newest(tx).compose(newest -> {
      newest.forEach(text -> texts.put(text.kind(), text));
      return PaperStore.places(tx, areas);
    }).compose(places -> TemplateStore.signing(tx, areas.stream().map(Papers::kecamatan)
        .collect(Collectors.toSet())).compose(issuers -> {
      Map<Long, Issuer> byLow = new HashMap<>();
      issuers.forEach(issuer -> byLow.put(issuer.low(), issuer));
      return PaperStore.names(tx, people).map(names -> {
        if (!names.keySet().containsAll(people)) throw Problem.notFound();
        return new Ground(texts, places, byLow, names);
      });
    }));
  }

  /** What a rehearsal prints counts apart and says so, so that it takes no number from a real letter. */
  private static String mark(Round round) {
    return round.rehearsal() ? REHEARSAL : "";
  }

  /** Takes the numbers series by series, in the order of their keys, so that two who issue never wait in a ring. */
  private static Future<Map<Integer, String>> numbers(Tx tx, List<Wanted> wanted, Ground ground, String mark,
      LocalDate day) {
    Map<LetterNumber.Series, List<Integer>> series = new TreeMap<>(Comparator.comparing(LetterNumber.Series::key));
    for (int i = 0; i < wanted.size(); i++) {
      Place place = ground.places.get(wanted.get(i).area());
      String code = String.valueOf(wanted.get(i).area() / 10_000_000);
      String name = place == null || place.kecamatan() == null ? code : place.kecamatan();
      String pattern = mark + ground.texts.get(wanted.get(i).kind()).numberPattern();
      series.computeIfAbsent(LetterNumber.series(pattern, code, name, day), s -> new ArrayList<>()).add(i);
    }
    Map<Integer, String> numbers = new HashMap<>();
    Future<Void> taken = Future.succeededFuture();
    for (Map.Entry<LetterNumber.Series, List<Integer>> each : series.entrySet()) {
      taken = taken.compose(ok -> LetterStore.take(tx, each.getKey(), each.getValue().size())).map(first -> {
        int count = first;
        for (int i : each.getValue()) numbers.put(i, LetterNumber.of(each.getKey(), count++, day));
        return null;
      });
    }
    return taken.map(numbers);
  }

  private static long kecamatan(long area) {
    return area / 10_000_000 * 10_000_000;
  }

  private static Map<String, String> values(Wanted one, Round round, Ground ground, LocalDate day) {
    Place place = ground.places.getOrDefault(one.area(), new Place(null, null, null));
    Issuer issuer = ground.issuers.get(kecamatan(one.area()));
    Map<String, String> values = PaperValues.of(round, one.station(), place);
    values.put("nama", one.person() == null ? "" : ground.names.get(one.person()));
    values.put("tanggal_surat", IndonesianTime.day(day));
    values.put("penandatangan", issuer == null ? null : issuer.signer());
    values.put("tempat", issuer == null || issuer.place() == null ? place.kecamatan() : issuer.place());
    values.put("alamat_kantor", issuer == null ? null : issuer.address());
    one.extra().forEach((name, value) -> {
      if (!one.kind().extra().contains(name)) throw new IllegalArgumentException(one.kind() + " has no " + name);
      values.put(name, value);
    });
    return values;
  }
}
