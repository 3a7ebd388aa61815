package kz.mediagrid.obligations;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** What the packages promise: the model is plain Java, and Spring stays at the edge. */
@AnalyzeClasses(packagesOf = ObligationBook.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule noPackagesGoInCircles =
            slices().matching("kz.mediagrid.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theModelKnowsNoKafkaAndNoSpring = noClasses()
            .that()
            .resideInAPackage("..obligations")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..",
                    "org.springframework..",
                    "kz.mediagrid.platform..",
                    "kz.mediagrid.obligations.topology..",
                    "kz.mediagrid.obligations.config..");

    @ArchTest
    static final ArchRule theTopologyKnowsNoSpring = noClasses()
            .that()
            .resideInAPackage("..obligations.topology..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "kz.mediagrid.obligations.config..");

    @ArchTest
    static final ArchRule nobodyAsksTheSystemForTheTime = noClasses()
            .that()
            .resideInAnyPackage("..obligations..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
