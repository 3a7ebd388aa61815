package kz.mediagrid.endtoend;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** No signature in any module has more than eight parts. */
@AnalyzeClasses(
        packages = "kz.mediagrid",
        importOptions = {ImportOption.DoNotIncludeTests.class, SignaturesTest.NoJarsOfTests.class})
class SignaturesTest {

    private static final int MOST = 8;

    static final class NoJarsOfTests implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    /** JSON of the notifier and of commands, which no description of an API names; every other such record bears {@code Schema}. */
    private static final Set<String> UNDESCRIBED = Set.of(
            "kz.mediagrid.accounts.key.KeyRow",
            "kz.mediagrid.ops.board.Board",
            "kz.mediagrid.ops.board.DueRow",
            "kz.mediagrid.ops.board.History$Step",
            "kz.mediagrid.ops.board.MessageRow",
            "kz.mediagrid.ops.board.OutletRow",
            "kz.mediagrid.notifier.outlet.AttemptResponse",
            "kz.mediagrid.notifier.outlet.OutletResponse");

    private static final DescribedPredicate<JavaClass> GENERATED =
            describe("are generated", type -> type.getPackageName().equals("kz.mediagrid.schemas"));

    private static final DescribedPredicate<JavaClass> A_JSON_DOCUMENT = describe(
            "are JSON documents",
            type -> type.isAnnotatedWith("io.swagger.v3.oas.annotations.media.Schema")
                    || UNDESCRIBED.contains(type.getName()));

    /** A longer signature hides a type; a JSON document has as many parts as its readers need. */
    @ArchTest
    static final ArchRule nothingHasMoreThanEightParts = codeUnits()
            .that()
            .areDeclaredInClassesThat(not(GENERATED).and(not(A_JSON_DOCUMENT)))
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should(ArchCondition.from(describe(
                    "have at most eight parameters",
                    (JavaCodeUnit unit) -> unit.getRawParameterTypes().size() <= MOST)));
}
