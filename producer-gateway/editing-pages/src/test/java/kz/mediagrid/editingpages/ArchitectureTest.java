package kz.mediagrid.editingpages;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "kz.mediagrid.editingpages", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** A page says in its configuration what it follows and writes, and knows nothing of Kafka elsewhere. */
    @ArchTest
    static final ArchRule onlyConfigurationsKnowKafka = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Configuration")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..", "kz.mediagrid.platform.follow..");

    @ArchTest
    static final ArchRule noPackagesGoInCircles =
            slices().matching("kz.mediagrid.(**)").should().beFreeOfCycles();
}
