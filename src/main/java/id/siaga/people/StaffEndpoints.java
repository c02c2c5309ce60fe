package id.siaga.people;

import id.siaga.access.Access;
import id.siaga.access.Permission;
import id.siaga.access.Role;
import id.siaga.access.Territory;
import id.siaga.web.Endpoint;
import id.siaga.web.FromHeader;
import id.siaga.web.None;
import id.siaga.web.Upload;
import java.util.List;
import java.util.UUID;

/** The calls of the staff page. */
final class StaffEndpoints {
  private static final int IMPORT_MAX_BYTES = 64 * 1024 * 1024;
  private static final String BY_RIGHTS = "only people all of whose rights lie in the caller's territory, in SQL";
  private final StaffDesk desk;
  private final StaffImport importing;
  private final Links links;

  public record StaffList(List<StaffDesk.StaffView> staff) {}

  public record NewStaff(String name, String login, Role role, String territory, @FromHeader("host") String host) {
    Territory area() {
      return Territory.parse("territory", territory);
    }
  }

  public record One(UUID id, @FromHeader("host") String host) {}

  public record NewRights(UUID id, Role role, String territory) {
    Territory area() {
      return Territory.parse("territory", territory);
    }
  }

  public record Created(UUID id, String link) {}

  public record Link(String link) {}

  StaffEndpoints(StaffDesk desk, StaffImport importing, Links links) {
    this.desk = desk;
    this.importing = importing;
    this.links = links;
  }

  List<Endpoint<?, ?>> endpoints() {
    Access<One> one = Access.scoped(Permission.STAFF_MANAGE, BY_RIGHTS);
    return List.of(
        Endpoint.get("/api/staff", Access.scoped(Permission.STAFF_MANAGE, "only rights in the caller's territory"),
            None.class, StaffList.class, (actor, in) -> desk.list(actor).map(StaffList::new)),
        Endpoint.post("/api/staff", Access.in(Permission.STAFF_MANAGE, NewStaff::area), NewStaff.class, Created.class,
            (actor, in) -> desk.add(actor, new Staff.Draft(in.name(), in.login(), in.role(), in.area()))
                .map(added -> new Created(added.id(), links.password(in.host(), added.code())))),
        Endpoint.post("/api/staff/:id/password-link", one, One.class, Link.class,
            (actor, in) -> desk.passwordLink(actor, in.id())
                .map(code -> new Link(links.password(in.host(), code)))),
        Endpoint.post("/api/staff/:id/suspend", one, One.class, Void.class,
            (actor, in) -> desk.suspend(actor, in.id())),
        Endpoint.post("/api/staff/:id/rights", Access.in(Permission.STAFF_MANAGE, NewRights::area), NewRights.class,
            Void.class, (actor, in) -> desk.changeRights(actor, in.id(), in.role(), in.area())),
        Endpoint.post("/api/staff/:id/restore", one, One.class, Void.class,
            (actor, in) -> desk.restore(actor, in.id())),
        Endpoint.post("/api/imports/staff",
            Access.scoped(Permission.STAFF_MANAGE, "each row's territory is checked while reading"), Upload.class,
            StaffImport.Result.class, importing::run).bodyMax(IMPORT_MAX_BYTES));
  }
}
