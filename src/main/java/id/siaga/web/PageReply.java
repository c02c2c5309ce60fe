package id.siaga.web;

import java.util.ArrayList;
import java.util.List;

/** What a page answers: a document, or where to go on (303, so that reloading sends nothing twice). */
public record PageReply(int status, String html, String location, List<PageCookie> cookies) {
  public static PageReply show(String html) {
    return new PageReply(200, html, null, List.of());
  }

  /** The same form again with what is wrong in it. */
  public static PageReply again(String html) {
    return new PageReply(400, html, null, List.of());
  }

  public static PageReply go(String location) {
    return new PageReply(303, "", location, List.of());
  }

  public PageReply status(int other) {
    return new PageReply(other, html, location, cookies);
  }

  public PageReply with(PageCookie cookie) {
    List<PageCookie> more = new ArrayList<>(cookies);
    more.add(cookie);
    return new PageReply(status, html, location, List.copyOf(more));
  }
}
