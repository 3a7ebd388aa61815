package kz.mediagrid.tables;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "kz.mediagrid.tables", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** A table comes from a page, and knows none. */
    @ArchTest
    static final ArchRule nobodyKnowsPages = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.servlet..",
                    "org.springframework.http..",
                    "org.springframework.web..",
                    "kz.mediagrid.edge.call..",
                    "kz.mediagrid.edge.caller..",
                    "kz.mediagrid.edge.page..");

    @ArchTest
    static final ArchRule noPackagesGoInCircles =
            slices().matching("kz.mediagrid.(**)").should().beFreeOfCycles();
}
