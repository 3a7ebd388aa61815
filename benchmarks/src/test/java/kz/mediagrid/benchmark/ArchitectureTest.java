package kz.mediagrid.benchmark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The package that calculates knows neither processes nor Kafka, so that tests can give it any figures. */
@AnalyzeClasses(packages = "kz.mediagrid.benchmark", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule noPackagesGoInCircles =
            slices().matching("kz.mediagrid.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule figuresKnowNoProcess = noClasses()
            .that()
            .resideInAPackage("..benchmark.figure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..benchmark.process..", "..benchmark.row..", "org.apache.kafka..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ProcessHandle.class);
}
