package id.sswd;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The walls between the packages")
class WallsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("id.sswd");

  @Test
  @DisplayName("only telegram and playground know the TelegramBots library")
  void telegram() {
    noClasses()
        .that()
        .resideOutsideOfPackages("id.sswd.telegram..", "id.sswd.playground..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.telegram..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("only search knows Lucene")
  void lucene() {
    noClasses()
        .that()
        .resideOutsideOfPackages("id.sswd.search..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.lucene..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("only metrics knows Micrometer")
  void micrometer() {
    noClasses()
        .that()
        .resideOutsideOfPackages("id.sswd.metrics..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micrometer..", "io.prometheus..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("only repositories and the store know SQL")
  void sql() {
    noClasses()
        .that()
        .resideOutsideOfPackages("id.sswd.store..")
        .and()
        .haveSimpleNameNotEndingWith("Repository")
        // Records and lambdas nested in a repository are part of it.
        .and()
        .haveNameNotMatching(".*Repository\\$.*")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jdbi..", "java.sql..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("no two packages depend on each other, directly or in a round")
  void noCycles() {
    slices().matching("id.sswd.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
