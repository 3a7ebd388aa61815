package kz.mediagrid.notifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** What the packages promise: the model of obligations is plain Java, and Spring stays at the edge. */
@AnalyzeClasses(packagesOf = Notifier.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theModelOfObligationsKnowsNoKafkaAndNoSpring = noClasses()
            .that()
            .resideInAPackage("..notifier.obligation")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..",
                    "org.springframework..",
                    "kz.mediagrid.platform..",
                    "kz.mediagrid.notifier.obligation.topology..",
                    "kz.mediagrid.notifier.obligation.config..");

    @ArchTest
    static final ArchRule theTopologyKnowsNoSpring = noClasses()
            .that()
            .resideInAPackage("..notifier.obligation.topology..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "kz.mediagrid.notifier.obligation.config..");

    @ArchTest
    static final ArchRule noObligationAsksTheSystemForTheTime = noClasses()
            .that()
            .resideInAnyPackage("..notifier.obligation..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
