package id.siaga.staffing;

import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.documents.BilingualTemplate;
import id.siaga.documents.IndonesianTime;
import id.siaga.people.Links;
import id.siaga.region.Station;
import id.siaga.region.Stations;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import id.siaga.staffing.OfferStore.Offer;
import id.siaga.web.Language;
import id.siaga.web.Page;
import id.siaga.web.PageCookie;
import id.siaga.web.PageReply;
import id.siaga.web.PageRequest;
import id.siaga.web.PageShell;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The page behind an offer's link, for people without an account and phones without scripts: yes or no. Who says yes
 * first finds the code for their phone on it at once; the others are thanked.
 */
final class OfferPages {
  static final String PATH = "/tawaran";
  static final String COOKIE = "siaga_tawaran";
  private static final Duration SHOWN = Duration.ofMinutes(30);
  private static final String OPEN = "whoever holds the offer's link answers it; they have no account yet";
  private static final BilingualTemplate PAGE = BilingualTemplate.load("/tawaran/tawaran.html");
  private final Db db;
  private final Rounds rounds;
  private final Acceptance acceptance;
  private final Links links;

  OfferPages(Db db, Rounds rounds, Acceptance acceptance, Links links) {
    this.db = db;
    this.rounds = rounds;
    this.acceptance = acceptance;
    this.links = links;
  }

  List<Page> pages() {
    return List.of(
        Page.get(PATH + "/:code", OPEN, in -> with(in, offer -> page(in, offer, null))),
        Page.form(PATH + "/:code/ya", OPEN, Set.of(), in -> with(in, offer ->
            acceptance.accept(offer, links.base(in.host())).map(result -> taken(in, result)))),
        Page.form(PATH + "/:code/kode", OPEN, Set.of(), in -> with(in, offer ->
            acceptance.again(offer, links.base(in.host())).map(result -> taken(in, result)))),
        Page.form(PATH + "/:code/tidak", OPEN, Set.of(), in -> with(in, offer ->
            acceptance.decline(offer).map(result -> PageReply.go(own(in))))));
  }

  private Future<PageReply> with(PageRequest in, Function<Offer, Future<PageReply>> work) {
    return acceptance.find(in.path().getOrDefault("code", "")).compose(found -> found.isEmpty()
        ? Future.succeededFuture(unknown(in))
        : work.apply(found.get()).recover(failure -> told(in, found.get(), failure)));
  }

  /** Whatever keeps somebody from a place is said on the page of their offer, with what to do. */
  private Future<PageReply> told(PageRequest in, Offer offer, Throwable failure) {
    boolean kept = failure instanceof Problem problem && problem.kind().status == Problem.Kind.CONFLICT.status;
    return kept ? page(in, offer, ((Problem) failure).detail(in.language().english())).map(reply -> reply.status(409))
        : Future.failedFuture(failure);
  }

  private static String own(PageRequest in) {
    return PATH + "/" + in.path().get("code");
  }

  private static PageReply taken(PageRequest in, Acceptance.Result result) {
    PageReply reply = PageReply.go(own(in));
    return result.invitation() == null ? reply
        : reply.with(new PageCookie(COOKIE, result.invitation().code(), own(in), SHOWN.toSeconds()));
  }

  private Future<PageReply> page(PageRequest in, Offer offer, String problem) {
    return OfferStore.place(db, offer.id()).map(Optional::orElseThrow).compose(place -> {
      Round round = rounds.get(place.round());
      return barred(offer, place, round).compose(barred -> new Stations(db)
          .find(Territory.station(place.station()), round.roll(), place.station()).map(station -> {
            Words words = words(offer, place, barred, in.language());
            Map<String, Object> scope = scope(in, offer, place, words);
            scope.put("place", List.of(Map.of("station", StationName.of(place.station(),
                station.map(Station::kelurahan).orElse(null)), "area", station.map(Station::kecamatan)
                    .map(name -> "Kecamatan " + name).orElse(""), "where", station.map(Station::place)
                        .map(name -> ", " + name).orElse(""), "day",
                            IndonesianTime.day(round.votingDay(), in.language()))));
            scope.put("present", in.say("pukul ", "at ") + round.settings().presentBy().toString().replace(':', '.'));
            scope.put("until", IndonesianTime.moment(offer.expiresAt(), round.zone(), in.language()));
            scope.put("problem", place.filled() ? null : problem);
            return PageReply.show(PageShell.page(in, words.title, PAGE.fill(in.language(), scope)));
          }));
    });
  }

  /** Whether the rule that kept them out when they said yes still does. */
  private Future<Boolean> barred(Offer offer, OfferStore.Place place, Round round) {
    if (offer.barred() == null || offer.answered("ACCEPTED")) return Future.succeededFuture(false);
    return PlaceStore.unfit(db, round, List.of(place.station()), List.of(offer.person()))
        .map(unfit -> !unfit.isEmpty());
  }

  private Map<String, Object> scope(PageRequest in, Offer offer, OfferStore.Place place, Words words) {
    boolean mine = offer.answered("ACCEPTED") && place.serves();
    String code = mine && !place.enrolled() && shape(in.cookie(COOKIE)) ? in.cookie(COOKIE) : null;
    Map<String, Object> scope = new HashMap<>();
    scope.put("name", offer.name());
    scope.put("title", words.title);
    scope.put("lead", words.lead);
    scope.put("own", own(in));
    scope.put("ask", words.open);
    scope.put("refuse", words.open && offer.answer() == null);
    scope.put("code", code);
    scope.put("address", links.base(in.host()) + "/phone/");
    scope.put("anew", mine && !place.enrolled() && code == null);
    scope.put("help", true);
    return scope;
  }

  private record Words(String title, String lead, boolean open) {}

  private Words words(Offer offer, OfferStore.Place place, boolean barred, Language t) {
    boolean still = ReplacementState.valueOf(place.state()) == ReplacementState.DITAWARKAN
        && rounds.clock().instant().isBefore(offer.expiresAt());
    if (offer.answered("ACCEPTED")) return accepted(place, t);
    if (still && place.filled()) {
      return new Words(t.say("Tempat ini sudah terisi", "This place is taken"), t.say("Terima kasih atas perhatian "
          + "Anda. Panwaslu Kecamatan sudah menempatkan pengawas lain di TPS ini. Anda tidak perlu melakukan apa-apa; "
          + "nama Anda tetap dalam daftar calon.", "Thank you for your attention. Panwaslu Kecamatan has placed "
          + "somebody else at this TPS. You need not do anything; your name stays on the list of candidates."), false);
    }
    if (still && barred) {
      return new Words(t.say("Terima kasih atas kesediaan Anda", "Thank you for your readiness"), t.say("Menurut "
          + "aturan penempatan, Anda tidak dapat bertugas di TPS ini. Ini bukan penilaian atas diri Anda. Panwaslu "
          + "Kecamatan sudah diberi tahu; Anda tidak perlu melakukan apa-apa.", "By the rules of placing you cannot "
          + "serve at this TPS. This is no judgement of yourself. Panwaslu Kecamatan has been told; you need not do "
          + "anything."), false);
    }
    if (still && offer.answered("DECLINED")) {
      return new Words(t.say("Jawaban Anda tercatat: tidak bisa", "Your answer is noted: you cannot"),
          t.say("Terima kasih sudah menjawab. Selama belum ada yang bersedia, Anda masih dapat berubah pikiran.",
              "Thank you for answering. As long as nobody has agreed, you can still change your mind."), true);
    }
    if (still) {
      return new Words(t.say("Bersediakah Anda menjadi Pengawas TPS?", "Will you serve as polling-station supervisor?"),
          t.say("Pengawas TPS ini perlu segera diganti, dan Anda termasuk calon penggantinya.", "The supervisor of "
              + "this TPS must be replaced at once, and you are among the candidates."), true);
    }
    if (offer.answered("LOST")) {
      return new Words(t.say("Tempat ini sudah terisi", "This place is taken"), t.say("Terima kasih atas perhatian "
          + "Anda. Calon lain lebih dahulu menyatakan bersedia. Anda tidak perlu melakukan apa-apa; nama Anda tetap "
          + "dalam daftar calon.", "Thank you for your attention. Somebody else agreed first. You need not do "
          + "anything; your name stays on the list of candidates."), false);
    }
    return new Words(t.say("Tawaran ini sudah ditutup", "This offer is closed"), t.say("Terima kasih atas perhatian "
        + "Anda. Tawaran ini tidak berlaku lagi; Anda tidak perlu melakukan apa-apa.", "Thank you for your attention. "
        + "This offer is no longer valid; you need not do anything."), false);
  }

  private static Words accepted(OfferStore.Place place, Language t) {
    if (!place.serves()) {
      return new Words(t.say("Anda tidak lagi bertugas di TPS ini", "You no longer serve at this TPS"), t.say("Terima "
          + "kasih atas kesediaan Anda. Penugasan Anda di TPS ini sudah berakhir; Anda tidak perlu melakukan apa-apa.",
          "Thank you for your readiness. Your duty at this TPS has ended; you need not do anything."), false);
    }
    return new Words(t.say("Terima kasih, Anda yang bertugas", "Thank you, the duty is yours"), place.enrolled()
        ? t.say("HP Anda sudah terdaftar. Segera menuju TPS dan lapor hadir lewat aplikasi.", "Your phone is enrolled. "
            + "Go to the TPS at once and check in with the app.")
        : t.say("Anda sekarang Pengawas TPS ini. Daftarkan HP Anda, lalu segera menuju TPS.", "You are now the "
            + "supervisor of this TPS. Enrol your phone, then go there at once."), false);
  }

  private static boolean shape(String code) {
    return code != null && code.matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
  }

  private static PageReply unknown(PageRequest in) {
    Map<String, Object> scope = new HashMap<>();
    for (String name : List.of("name", "place", "problem", "ask", "refuse", "code", "anew")) scope.put(name, null);
    scope.put("title", in.say("Tautan ini tidak berlaku", "This link is not valid"));
    scope.put("lead", in.say("Periksa apakah tautan tersalin seluruhnya.", "Check whether the whole link was copied."));
    scope.put("help", true);
    return PageReply.show(PageShell.page(in, in.say("Tautan tidak berlaku", "Link not valid"),
        PAGE.fill(in.language(), scope)));
  }
}
