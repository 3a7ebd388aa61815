package kz.mediagrid.aggregator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Only the package config knows Spring, and the clock is injected. */
@AnalyzeClasses(packagesOf = GridAggregator.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule noPackagesGoInCircles =
            slices().matching("kz.mediagrid.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theTopologyKnowsNoSpring = noClasses()
            .that()
            .resideInAPackage("..aggregator.topology..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "kz.mediagrid.aggregator.config..");

    @ArchTest
    static final ArchRule nobodyAsksTheSystemForTheTime = noClasses()
            .that()
            .resideInAPackage("..aggregator.topology..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
