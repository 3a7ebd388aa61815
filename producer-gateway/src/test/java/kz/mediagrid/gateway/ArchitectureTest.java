package kz.mediagrid.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import io.swagger.v3.oas.annotations.media.Schema;

@AnalyzeClasses(packages = "kz.mediagrid.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** A feature says in its configuration what it follows and writes, and knows nothing of Kafka elsewhere. */
    @ArchTest
    static final ArchRule onlyConfigurationsKnowKafka = noClasses()
            .that()
            .resideOutsideOfPackage("kz.mediagrid.gateway.config")
            .and()
            .haveSimpleNameNotEndingWith("Configuration")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..", "kz.mediagrid.platform.follow..");

    @ArchTest
    static final ArchRule onlyTheDescriptionKnowsSpringdoc = noClasses()
            .that()
            .resideOutsideOfPackage("kz.mediagrid.gateway.api")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springdoc..", "io.swagger.v3.oas.models..");

    @ArchTest
    static final ArchRule noPackagesGoInCircles =
            slices().matching("kz.mediagrid.(**)").should().beFreeOfCycles();

    /** A longer signature hides a type; a record that is JSON has as many parts as its document. */
    @ArchTest
    static final ArchRule nothingHasMoreThanEightParts = codeUnits()
            .that()
            .areDeclaredInClassesThat()
            .areNotAnnotatedWith(Schema.class)
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should(ArchCondition.from(describe(
                    "have at most eight parameters",
                    unit -> unit.getRawParameterTypes().size() <= 8)));
}
