package id.siaga.staffing;

import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.db.Db;
import id.siaga.people.People;
import id.siaga.rounds.Round;
import id.siaga.rounds.Rounds;
import id.siaga.staffing.ReplacementView.Candidate;
import io.vertx.core.Future;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Puts one replacement together for its reader: how it went, who was asked, who could be asked next. */
final class ReplacementReader {
  private final Db db;
  private final Rounds rounds;
  private final People people;
  private final Replacements replacements;
  private final OfferCodes codes;

  ReplacementReader(Db db, Rounds rounds, People people, Replacements replacements, OfferCodes codes) {
    this.db = db;
    this.rounds = rounds;
    this.people = people;
    this.replacements = replacements;
    this.codes = codes;
  }

  Future<ReplacementView> one(Actor actor, UUID id, String base) {
    return ReplacementStore.one(db, actor.territory(), id).map(found -> found.orElseThrow(Problem::notFound))
        .compose(line -> {
          Round round = rounds.get(line.round());
          boolean open = ReplacementState.valueOf(line.state()).open();
          boolean decides = actor.may(Permission.REPLACE_DECIDE);
          Future<List<ReplacementStore.MoveLine>> moves = ReplacementStore.moves(db, id);
          Future<List<OfferStore.Offer>> offers = OfferStore.of(db, id);
          Future<List<SubstituteStore.Free>> free = !open ? Future.succeededFuture(List.of())
              : SubstituteStore.next(db, actor.territory(), round.roll(), line);
          boolean today = replacements.today(round);
          return Future.all(moves, offers, free).map(all -> new ReplacementView(ReplacementView.line(line), today,
              moves.result().stream().map(move -> new ReplacementView.Step(move.move(), move.state(), move.at(),
                  move.by(), replacements.note(id, move))).toList(),
              ReplacementMove.from(ReplacementState.valueOf(line.state()), today).stream().map(Enum::name).toList(),
              offers.result().stream().map(offer -> offer(offer, line, decides && open, base)).toList(),
              free.result().stream().map(this::candidate).toList()));
        });
  }

  private Candidate candidate(SubstituteStore.Free f) {
    Double km = f.km() == null ? null : Math.round(f.km() * 10) / 10.0;
    return new Candidate(f.person(), f.name(), people.phone(f.person(), f.phone()), f.kind(), f.areaName(), f.rank(),
        f.experienced(), km, f.outcome(), f.at());
  }

  private ReplacementView.Offer offer(OfferStore.Offer offer, ReplacementStore.Line line, boolean sends,
      String base) {
    String phone = people.phone(offer.person(), offer.phone());
    String link = sends ? base + OfferPages.PATH + "/" + codes.of(offer.id()) : null;
    String text = sends ? text(offer.name(), line, link) : null;
    String wa = !sends || phone == null ? null : "https://wa.me/" + phone.substring(1) + "?text="
        + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    return new ReplacementView.Offer(offer.id(), offer.person(), offer.name(), phone, offer.at(), offer.expiresAt(),
        offer.answer(), offer.answeredAt(), offer.answered("ACCEPTED") ? null : offer.barred(), link, text, wa);
  }

  private static String text(String name, ReplacementStore.Line line, String link) {
    return "Yth. " + name + ", kami meminta kesediaan Anda menjadi pengganti Pengawas "
        + StationName.of(line.station(), line.kelurahan())
        + (line.kecamatan() == null ? "" : ", Kecamatan " + line.kecamatan())
        + ". Yang pertama menyatakan bersedia akan ditugaskan. Jawab di sini: " + link;
  }
}
