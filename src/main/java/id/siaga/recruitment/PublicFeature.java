package id.siaga.recruitment;

import id.siaga.web.Endpoint;
import id.siaga.web.Feature;
import id.siaga.web.Page;
import java.util.List;
import java.util.stream.Stream;

/** The pages for everybody: announcement, application, tracking, published names and feedback; all without scripts. */
public final class PublicFeature implements Feature {
  private final List<Page> pages;

  public PublicFeature(PublicSite site) {
    DraftDoor door = new DraftDoor(site);
    pages = Stream.of(new NoticePages(site).pages(), new SendPages(site, door).pages(),
        new WizardPages(site, door).pages(), new PaperPages(site, door).pages(), new TrackPages(site, door).pages(),
        new FeedbackPages(site).pages()).flatMap(List::stream).toList();
  }

  @Override
  public List<Endpoint<?, ?>> endpoints() {
    return List.of();
  }

  @Override
  public List<Page> pages() {
    return pages;
  }
}
