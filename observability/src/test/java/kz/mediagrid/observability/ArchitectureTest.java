package kz.mediagrid.observability;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** No two packages use each other, directly or through others. */
@AnalyzeClasses(packages = "kz.mediagrid.observability", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule noPackagesGoInCircles =
            slices().matching("kz.mediagrid.(**)").should().beFreeOfCycles();
}
