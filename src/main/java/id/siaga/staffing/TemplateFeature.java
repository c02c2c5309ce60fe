package id.siaga.staffing;

import id.siaga.access.Access;
import id.siaga.access.Actor;
import id.siaga.access.Permission;
import id.siaga.access.Problem;
import id.siaga.access.Territory;
import id.siaga.db.Db;
import id.siaga.db.Sql;
import id.siaga.journal.Body;
import id.siaga.journal.Event;
import id.siaga.people.Links;
import id.siaga.people.OfficeJournal;
import id.siaga.staffing.TemplateStore.Text;
import id.siaga.web.Attachment;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.Maybe;
import id.siaga.web.None;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Lets an office write its own letters: every change is a new version, seen before it counts. */
public final class TemplateFeature implements Feature {
  private static final String WHOLE = "the texts are the same for the whole office and name nobody";
  private static final int VERSIONS_SHOWN = 50;
  private static final int ISSUERS_MAX = 1_000;
  private final Vertx vertx;
  private final Db db;
  private final OfficeJournal office;
  private final Links links;
  private final Clock clock;

  /** One text in the list. {@code example}: as it was shipped, to be checked by the office. */
  record Row(PaperKind kind, String name, int version, String title, String numberPattern, boolean example,
      Instant madeAt) {}

  record Rows(List<Row> templates) {}

  record Field(String name, String example) {}

  record Version(int version, Instant madeAt) {}

  record Detail(PaperKind kind, String name, int version, int newest, String title, String numberPattern, String body,
      boolean example, List<Field> fields, List<Version> versions) {}

  record Issuer(String area, @Maybe String name, @Maybe String signer, @Maybe String place, @Maybe String address,
      int version) {}

  record Issuers(List<Issuer> issuers) {}

  public TemplateFeature(Vertx vertx, Db db, OfficeJournal office, Links links, Clock clock) {
    this.vertx = vertx;
    this.db = db;
    this.office = office;
    this.links = links;
    this.clock = clock;
  }

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of(
        Endpoint.get("/api/staffing/templates", Access.scoped(Permission.PAPER_ISSUE, WHOLE),
            None.class, Rows.class, (actor, input) -> TemplateStore.newest(db)
                .map(texts -> new Rows(texts.stream().map(TemplateFeature::row).toList()))),
        Endpoint.get("/api/staffing/templates/:kind", Access.scoped(Permission.PAPER_ISSUE, WHOLE),
            TemplateInput.Look.class, Detail.class, (actor, input) -> detail(input.kind(), input.version())),
        Endpoint.put("/api/staffing/templates/:kind", Access.scoped(Permission.PAPER_TEMPLATE, WHOLE),
            TemplateInput.Change.class, Detail.class, this::change),
        Endpoint.post("/api/staffing/templates/:kind/preview", Access.scoped(Permission.PAPER_TEMPLATE, WHOLE),
            TemplateInput.Preview.class, Attachment.class, this::preview),
        Endpoint.get("/api/staffing/issuers", Access.in(Permission.PAPER_ISSUE, TemplateInput.Issuers::where),
            TemplateInput.Issuers.class, Issuers.class, this::issuers),
        Endpoint.put("/api/staffing/issuers/:area", Access.in(Permission.PAPER_ISSUE, TemplateInput.Issuer::where),
            TemplateInput.Issuer.class, Issuer.class, this::setIssuer));
  }

  private Future<Detail> detail(String name, Integer version) {
    PaperKind kind = PaperInput.kind("kind", name);
    return TemplateStore.versions(db, kind, VERSIONS_SHOWN).compose(versions -> {
      int newest = versions.get(0).version();
      return TemplateStore.one(db, kind, version == null ? newest : version).map(found -> {
        Text text = found.orElseThrow(Problem::notFound);
        return new Detail(kind, kind.words(false), text.version(), newest, text.title(), text.numberPattern(),
            text.body(), text.example(), PaperFields.of(kind).entrySet().stream()
                .map(field -> new Field(field.getKey(), field.getValue())).toList(),
            versions.stream().map(v -> new Version(v.version(), v.madeAt())).toList());
      });
    });
  }

  /** Sending the same again changes nothing; a text that somebody else changed meanwhile is not overwritten. */
  private Future<Detail> change(Actor actor, TemplateInput.Change input) {
    PaperKind kind = PaperInput.kind("kind", input.kind());
    return office.<Void>write((tx, out) -> TemplateStore.versions(tx, kind, 1).compose(newest -> {
      Text last = newest.get(0);
      boolean same = last.title().equals(input.title()) && last.numberPattern().equals(input.numberPattern())
          && last.body().strip().equals(input.body());
      if (same) return Future.succeededFuture();
      if (last.version() != input.version()) throw changed(last);
      Text next = new Text(kind, last.version() + 1, input.title(), input.numberPattern(), input.body(), false,
          clock.instant());
      return TemplateStore.insert(tx, next, actor.person()).map(stored -> {
        if (!stored) throw changed(last);
        out.add(event("paper.template", actor.person(), new Body().put("kind", kind.name())
            .put("version", next.version())));
        return null;
      });
    })).compose(done -> detail(input.kind(), null));
  }

  private Future<Attachment> preview(Actor actor, TemplateInput.Preview input) {
    Text text = new Text(PaperInput.kind("kind", input.kind()), 0, input.title(), input.numberPattern(), input.body(),
        false, clock.instant());
    return vertx.executeBlocking(() -> PaperPrinter.example(text, links.base(input.host())), false)
        .map(bytes -> new Attachment(Buffer.buffer(bytes), "contoh.pdf", "application/pdf"));
  }

  private Future<Issuers> issuers(Actor actor, TemplateInput.Issuers input) {
    Territory where = input.where() == null ? actor.territory() : input.where();
    return TemplateStore.issuers(db, List.of(where.lows()), List.of(where.highs()), ISSUERS_MAX)
        .map(found -> new Issuers(found.stream().map(TemplateFeature::issuer).toList()));
  }

  private Future<Issuer> setIssuer(Actor actor, TemplateInput.Issuer input) {
    long low = input.where().spans().get(0).low();
    return office.<TemplateStore.Issuer>write((tx, out) -> one(tx, low).compose(old -> {
      TemplateStore.Issuer wish = new TemplateStore.Issuer(low, old.area(), old.name(), input.signer(), input.place(),
          input.address(), input.version());
      if (same(old, wish)) return Future.succeededFuture(old);
      return TemplateStore.setIssuer(tx, wish, clock.instant()).compose(version -> {
        if (version.isEmpty()) {
          throw Problem.conflict("Penanda tangan kecamatan ini baru saja diubah orang lain. Muat ulang halaman.",
              "The signer of this kecamatan was just changed by somebody else. Reload the page.");
        }
        out.add(event("paper.issuer", actor.person(), new Body().put("area", low / 10_000_000)
            .put("version", version.get())));
        return one(tx, low);
      });
    })).map(TemplateFeature::issuer);
  }

  private static Future<TemplateStore.Issuer> one(Sql sql, long low) {
    return TemplateStore.issuers(sql, List.of(low), List.of(low + 9_999_999), 1).map(found -> {
      if (found.isEmpty()) throw Problem.notFound();
      return found.get(0);
    });
  }

  private static boolean same(TemplateStore.Issuer a, TemplateStore.Issuer b) {
    return Objects.equals(a.signer(), b.signer()) && Objects.equals(a.place(), b.place())
        && Objects.equals(a.address(), b.address());
  }

  private static Issuer issuer(TemplateStore.Issuer i) {
    return new Issuer(i.area(), i.name(), i.signer(), i.place(), i.address(), i.version());
  }

  private static Row row(Text text) {
    return new Row(text.kind(), text.kind().words(false), text.version(), text.title(), text.numberPattern(),
        text.example(), text.madeAt());
  }

  private Event event(String kind, UUID by, Body body) {
    return new Event(kind, null, by, clock.instant(), body.text());
  }

  private static Problem changed(Text last) {
    return Problem.conflict("Teks ini sudah diubah orang lain menjadi versi " + last.version()
        + ". Muat ulang, lalu ubah lagi.", "This text has been changed by somebody else and is now version "
        + last.version() + ". Reload, then change it again.");
  }
}
