package kz.mediagrid.grid;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The rules read no system clock and no store, and no two of their packages use each other; Kafka and Spring are not on the class
 * path.
 */
@AnalyzeClasses(packagesOf = Command.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule noPackagesGoInCircles =
            slices().matching("kz.mediagrid.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheStateAndTheViewsKeepAnything = noClasses()
            .that()
            .resideOutsideOfPackages("kz.mediagrid.grid.state", "kz.mediagrid.grid.chain", "kz.mediagrid.grid.filing")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("kz.mediagrid.state");

    @ArchTest
    static final ArchRule nobodyAsksTheSystemForTheTime = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
