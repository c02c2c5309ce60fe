package id.siaga;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps the house in order, so that nobody has to say it in a review: who may use whom. */
class TidyTest {
  /** The packages in their order: each may use itself and those before it; the root package may use all. */
  static final List<String> ORDER = List.of("db", "access", "web", "journal", "jobs", "live", "region",
      "rounds",
      "people", "documents", "recruitment", "forms", "report", "board", "staffing", "training", "incident",
      "messaging", "casework", "proof", "simulation");
  private static final String ROOT = "id.siaga";
  private static final int ARGUMENTS_MAX = 5;
  private static final ImportOption TESTLESS = new ImportOption.DoNotIncludeTests();
  private static final JavaClasses ALL = new ClassFileImporter().importPackages(ROOT);
  private static final JavaClasses MAIN = ALL.that(DescribedPredicate.describe("are no tests", type ->
      type.getSource().filter(source -> TESTLESS.includes(Location.of(source.getUri()))).isPresent()));

  @Test
  void theClassesAreFound() {
    assertTrue(MAIN.contain(Server.class) && MAIN.size() > 50 && !MAIN.contain(TidyTest.class), MAIN.size()
        + "");
    assertTrue(ALL.contain(TidyTest.class));
  }

  @Test
  void packagesStandInOrderAndUseOnlyThoseBefore() {
    ArchRuleDefinition.classes().should(new ArchCondition<JavaClass>("use only packages before their own") {
      @Override
      public void check(JavaClass user, ConditionEvents events) {
        String own = room(user);
        if (own.isEmpty()) return;
        if (!ORDER.contains(own)) {
          events.add(SimpleConditionEvent.violated(user, user.getName()
              + " lies in a package outside the order"));
          return;
        }
        for (Dependency use : user.getDirectDependenciesFromSelf()) {
          if (!use.getTargetClass().getPackageName().startsWith(ROOT)) continue;
          String used = room(use.getTargetClass());
          boolean before = !used.isEmpty() && ORDER.indexOf(used) <= ORDER.indexOf(own);
          if (!before) events.add(SimpleConditionEvent.violated(user, use.getDescription()));
        }
      }
    }).check(MAIN);
  }

  @Test
  void noCycles() {
    SlicesRuleDefinition.slices().matching("id.siaga.(*)..").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void noPackageNamedAfterNothing() {
    ArchRuleDefinition.noClasses().should().resideInAnyPackage("..util..", "..utils..", "..common..",
        "..impl..",
        "..manager..", "..helper..", "..helpers..", "..misc..").check(ALL);
  }

  @Test
  void databaseConnectionsStayInDb() {
    ArchRuleDefinition.noClasses().that().resideOutsideOfPackage("id.siaga.db")
        .should().dependOnClassesThat().haveFullyQualifiedName("io.vertx.sqlclient.Pool")
        .orShould().dependOnClassesThat().haveFullyQualifiedName("io.vertx.sqlclient.SqlConnection")
        .check(MAIN);
  }

  @Test
  void partsWithKnownHolesAreNotUsed() {
    ArchRuleDefinition.noClasses().should()
        .dependOnClassesThat().haveFullyQualifiedName("io.vertx.ext.web.handler.ChainAuthHandler")
        .orShould().dependOnClassesThat().haveFullyQualifiedName("io.vertx.core.parsetools.JsonParser")
        .orShould().dependOnClassesThat().haveFullyQualifiedName("io.vertx.ext.web.handler.BodyHandler")
        .check(MAIN);
  }

  @Test
  void nobodyPrintsAndNobodySleeps() {
    ArchRuleDefinition.noClasses().should().accessField(System.class, "out").orShould()
        .accessField(System.class, "err").orShould().callMethod(Throwable.class, "printStackTrace")
        .check(MAIN);
    // A bench waits on purpose; it is no test.
    ArchRuleDefinition.noClasses().that().resideOutsideOfPackage("id.siaga.bench").should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould().callMethod(Thread.class, "sleep", long.class, int.class).check(ALL);
  }

  @Test
  void constructorsTakeAtMostFiveArguments() {
    List<String> tooMany = new ArrayList<>();
    for (JavaClass found : MAIN) {
      Class<?> type = found.reflect();
      if (type.isRecord() || type.isAnonymousClass() || type.isLocalClass() || type.isSynthetic()) continue;
      boolean inner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
      int given = type.isEnum() ? 2 : inner ? 1 : 0;
      for (Constructor<?> constructor : type.getDeclaredConstructors()) {
        int arguments = constructor.getParameterCount() - given;
        if (!constructor.isSynthetic() && arguments > ARGUMENTS_MAX) {
          tooMany.add(type.getName() + Arrays.toString(constructor.getParameterTypes()));
        }
      }
    }
    assertTrue(tooMany.isEmpty(), "more than " + ARGUMENTS_MAX + " arguments:\n"
        + String.join("\n", tooMany));
  }

  /** The first package below the root, or nothing for the root itself. */
  private static String room(JavaClass type) {
    String rest = type.getPackageName().substring(ROOT.length());
    return rest.isEmpty() ? "" : rest.substring(1).split("\\.")[0];
  }
}
