package id.siaga.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.siaga.TestSetUp;

/** The board of places in somebody's browser. */
final class PlaceDesk {
  final Desk desk;
  final Page page;

  /** Signed in, with the board narrowed to stations that somebody serves at. */
  PlaceDesk(Stage stage) {
    desk = new Desk(stage.desk(), "/console/");
    page = desk.page;
    desk.signIn(TestSetUp.LOGIN, TestSetUp.PASSWORD);
    desk.open("Penempatan");
    assertThat(page.locator(".places tbody tr").first()).isVisible();
  }

  /** Shows the stations of these words only. */
  void search(String words) {
    page.getByPlaceholder("Nama atau TPS").fill(words);
  }

  void filter(String state) {
    page.locator(".place-count").filter(new Locator.FilterOptions().setHasText(state)).click();
  }

  Locator row(long station) {
    return page.locator("tr:has([data-station='" + station + "'])");
  }

  void choose(long station) {
    page.locator("[data-station='" + station + "']").click();
  }

  /** Types into the field of the chosen station and takes the first that is found. */
  void type(String text) {
    page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Ganti atau tukar")).fill(text);
    assertThat(page.locator("#replace-list [role=option]").first()).isVisible();
    page.locator("#replace").press("Enter");
  }

  void says(String text) {
    assertThat(page.locator(".toast")).containsText(text);
  }

  Locator changed() {
    return page.locator("#changed");
  }
}
