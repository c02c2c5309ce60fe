package id.siaga.staffing;

import id.siaga.db.Db;
import id.siaga.rounds.Rounds;
import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.Page;
import java.util.List;

/** The public pages on which anybody checks a supervisor's card or letter. */
public final class CheckFeature implements Feature {
  private final CheckPages pages;

  public CheckFeature(Db db, Rounds rounds, PaperCodes codes) {
    this.pages = new CheckPages(db, rounds, codes);
  }

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of();
  }

  @Override
  public List<Page> pages() {
    return pages.pages();
  }
}
