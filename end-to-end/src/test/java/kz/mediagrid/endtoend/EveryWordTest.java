package kz.mediagrid.endtoend;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.mediagrid.endtoend.WordSources.Asked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every word that templates and code can ask for is in every bundle, and no bundle has one that nobody asks for.
 *
 * <p>What is asked for is read from the sources: keys as they stand, and keys put together from a literal and a value,
 * whose values {@link WordFamilies} lists. A family that is not listed fails.
 */
class EveryWordTest {

    /** Where words are asked for, and the bundles that are searched there. */
    enum Asking {
        EDGE(List.of("edge"), "edge-templates/page/words", "edge-templates/page/problems"),
        ACCOUNTS(
                List.of("accounts"),
                "edge-templates/page/words",
                "edge-templates/page/problems",
                "accounts-templates/accounts/words",
                "accounts-templates/accounts/problems"),
        // The sign-in page of both services names the ways of signing in, so accounts has the words of both modules.
        SIGN_IN(
                List.of("sign-in"),
                "edge-templates/page/words",
                "edge-templates/page/problems",
                "accounts-templates/accounts/words",
                "accounts-templates/accounts/problems"),
        GATEWAY(
                List.of("producer-gateway/gateway"),
                "edge-templates/page/words",
                "edge-templates/page/problems",
                "gateway-templates/words",
                "gateway-templates/problems"),
        TABLES(List.of("producer-gateway/tables"), "tables/problems"),
        AGENCY(
                List.of("producer-gateway/agency-pages"),
                "edge-templates/page/words",
                "edge-templates/page/problems",
                "gateway-templates/words",
                "gateway-templates/problems",
                "tables/problems",
                "agency-templates/agency/words",
                "agency-templates/agency/problems"),
        EDITOR(
                List.of("producer-gateway/editor-pages"),
                "edge-templates/page/words",
                "edge-templates/page/problems",
                "gateway-templates/words",
                "gateway-templates/problems",
                "editor-templates/editor/words",
                "editor-templates/editor/problems"),
        EDITING(
                List.of("producer-gateway/editing-pages"),
                "edge-templates/page/words",
                "edge-templates/page/problems",
                "gateway-templates/words",
                "gateway-templates/problems",
                "editing-templates/editing/words",
                "editing-templates/editing/problems"),
        NOTIFIER(
                List.of("notifier/outlets", "notifier/grids", "notifier/delivery", "notifier/notifier"),
                "edge-templates/page/words",
                "edge-templates/page/problems",
                "notifier-templates/words",
                "notifier-templates/problems",
                "notifier-templates/outlets/words",
                "notifier-templates/outlets/problems",
                "notifier-templates/grids/words",
                "notifier-templates/grids/problems",
                "formats-words/words",
                "ops-templates/ops/words"),
        FORMATS(List.of("notifier/formats"), "edge-templates/page/words", "formats-words/words"),
        OPS(
                List.of("notifier/ops"),
                "edge-templates/page/words",
                "edge-templates/page/problems",
                "ops-templates/ops/words",
                "ops-templates/ops/problems"),
        // Mails go out in both languages of the state at once, and in no other.
        MAIL(List.of("notifier/mail"), "notifier-templates/mail-words");

        final List<String> bundles;
        final WordSources sources;

        Asking(List<String> modules, String... bundles) {
            this.bundles = List.of(bundles);
            this.sources = WordSources.of(modules);
        }

        List<String> languages() {
            return this == MAIL ? List.of("", "_ru") : List.of("", "_ru", "_en");
        }

        Set<String> words(String language) {
            return bundles.stream()
                    .flatMap(bundle -> WordSources.bundle(bundle + language).stringPropertyNames().stream())
                    .collect(toCollection(TreeSet::new));
        }

        /** Every key it can ask for, of those that are known to be keys. */
        Set<String> keys() {
            return sources.asked().stream()
                    .flatMap(asked -> WordFamilies.keys(asked).stream())
                    .collect(toCollection(TreeSet::new));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsAskedForIsInEveryBundle(Asking asking) {
        var asked = asking.sources.asked();

        assertThat(asked).isNotEmpty();
        assertThat(asking.languages()).allSatisfy(language -> {
            var words = asking.words(language);
            assertThat(asked.stream().flatMap(one -> missing(one, words)))
                    .as("asked for, and not in the bundles %s%s", asking.bundles, language)
                    .isEmpty();
        });
    }

    private static Stream<String> missing(Asked asked, Set<String> words) {
        return WordFamilies.keys(asked).stream()
                .filter(key -> !words.contains(key))
                .map(key -> key + " in " + asked.file());
    }

    @ParameterizedTest
    @EnumSource
    void aKeyThatIsPutTogetherIsOfAListedFamily(Asking asking) {
        assertThat(asking.sources.asked())
                .filteredOn(Asked::isFamily)
                .as("list its values in WordFamilies")
                .allSatisfy(asked -> assertThat(WordFamilies.isListed(asked))
                        .as(asked.toString())
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void noLanguageLacksAWordOrLeavesItEmpty(Asking asking) {
        for (var bundle : asking.bundles) {
            var first = WordSources.bundle(bundle);
            assertThat(asking.languages()).allSatisfy(language -> {
                var words = WordSources.bundle(bundle + language);
                assertThat(words.stringPropertyNames())
                        .as(bundle + language)
                        .isNotEmpty()
                        .isEqualTo(first.stringPropertyNames());
                assertThat(words.values()).as(bundle + language).doesNotContain("");
            });
        }
    }

    /** Whichever of two bundles is searched first would say its word on the pages of the other. */
    @ParameterizedTest
    @CsvSource({"gateway, notifier.*|ops.*|formats.*", "notifier, gateway.*|tables.*|agency.*|edit.*"})
    void noKeyIsInTwoBundlesOfAService(String service, String others) {
        var bundles = Stream.of(Asking.values())
                .flatMap(asking -> asking.bundles.stream())
                .filter(bundle -> !bundle.matches(others))
                .distinct()
                .toList();

        assertThat(bundles).as(service).hasSizeGreaterThan(1);
        assertThat(bundles.stream().flatMap(bundle -> WordSources.bundle(bundle).stringPropertyNames().stream()))
                .as(service)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void noBundleSaysWhatNobodyAsksFor(Asking asking) {
        var asked = Stream.of(Asking.values())
                .map(Asking::keys)
                .flatMap(Collection::stream)
                .collect(toSet());

        assertThat(asking.words("")).isSubsetOf(asked);
    }
}
