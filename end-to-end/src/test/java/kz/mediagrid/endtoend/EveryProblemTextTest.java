package kz.mediagrid.endtoend;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every sentence of a problem is in the bundles, with the same values in each language; code has its key alone. {@link
 * EveryWordTest} compares the keys.
 */
class EveryProblemTextTest {

    private static final List<String> MODULES = List.of(
            "edge",
            "accounts",
            "sign-in",
            "producer-gateway/gateway",
            "producer-gateway/tables",
            "producer-gateway/agency-pages",
            "producer-gateway/editor-pages",
            "producer-gateway/editing-pages",
            "notifier/outlets",
            "notifier/grids",
            "notifier/delivery",
            "notifier/notifier",
            "notifier/ops");

    private static final Pattern TEXT = Pattern.compile("ProblemText\\.of\\(\\s*+([^;]*?[,)])");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*\\.([A-Za-z0-9-]+)?");
    private static final Pattern BASENAME = Pattern.compile("\\bbasename: *(\"[^\"]*\"|.*)");
    private static final Pattern BUNDLE = Pattern.compile("[a-z-]+(?:/[a-z-]+)+");
    private static final Pattern VALUE = Pattern.compile("\\{[0-9]+}");

    /** Sentences whose last value is a remark that exists in English alone; Kazakh and Russian have one sentence for all. */
    private static final Set<String> REMARKED = Set.of("webhook.forbidden-host", "webhook.test-silent");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "edge-templates/page/problems",
                "accounts-templates/accounts/problems",
                "gateway-templates/problems",
                "tables/problems",
                "agency-templates/agency/problems",
                "editor-templates/editor/problems",
                "editing-templates/editing/problems",
                "notifier-templates/problems",
                "notifier-templates/outlets/problems",
                "notifier-templates/grids/problems",
                "ops-templates/ops/problems"
            })
    void aSentenceHasTheSameValuesInEveryLanguage(String bundle) {
        var english = WordSources.bundle(bundle + "_en");

        for (var other : List.of("", "_ru")) {
            var words = WordSources.bundle(bundle + other);
            assertThat(words.stringPropertyNames())
                    .filteredOn(key -> !REMARKED.contains(key))
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(values(words.getProperty(key)))
                            .as(key + " in " + bundle + other)
                            .isEqualTo(values(english.getProperty(key))));
        }
    }

    /** Only a sentence that is given values is formatted, which makes one apostrophe of two. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "producer-gateway/gateway/src/main/resources/producer-gateway.yml",
                "notifier/notifier/src/main/resources/notifier.yml"
            })
    void aSentenceWithoutValuesHasNoDoubledApostrophe(String settings) {
        for (var bundle : bundles(read(WholeMediaGrid.home().resolve(settings)))) {
            for (var language : List.of("", "_ru", "_en")) {
                assertThat(WordSources.bundle(bundle + language).values())
                        .extracting(Object::toString)
                        .isNotEmpty()
                        .noneMatch(sentence ->
                                sentence.contains("''") && values(sentence).isEmpty());
            }
        }
    }

    private static Set<String> values(String sentence) {
        return VALUE.matcher(sentence).results().map(MatchResult::group).collect(toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource({
        "producer-gateway/gateway/src/main/resources/producer-gateway.yml, 13",
        "notifier/notifier/src/main/resources/notifier.yml, 13"
    })
    void noKeyIsInTwoBundlesOfAService(String settings, int bundles) {
        var names = bundles(read(WholeMediaGrid.home().resolve(settings)));
        var taken = new HashSet<String>();

        assertThat(names).hasSize(bundles);
        assertThat(names)
                .allSatisfy(bundle -> assertThat(WordSources.bundle(bundle).stringPropertyNames())
                        .as(bundle)
                        .isNotEmpty()
                        .allMatch(taken::add));
    }

    /** The bundles that the settings of a service list, in one line or in several between quotation marks. */
    private static List<String> bundles(String settings) {
        return BASENAME.matcher(settings)
                .results()
                .flatMap(list -> BUNDLE.matcher(list.group(1)).results())
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void codeNamesTheKeyOfASentenceAndNeverTheSentence() {
        var named = MODULES.stream().flatMap(EveryProblemTextTest::sources).flatMap(EveryProblemTextTest::keys);

        assertThat(named.toList())
                .hasSizeGreaterThan(150)
                .allMatch(key -> KEY.matcher(key).matches());
    }

    /** The literals of the first argument, which a condition may choose between. */
    private static Stream<String> keys(String code) {
        return TEXT.matcher(code)
                .results()
                .map(text -> text.group(1))
                .flatMap(first -> LITERAL.matcher(first).results())
                .map(literal -> literal.group(1));
    }

    private static Stream<String> sources(String module) {
        try (var files = Files.walk(WholeMediaGrid.home().resolve(module).resolve("src/main/java"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(EveryProblemTextTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException("no sources of " + module, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable: " + file, e);
        }
    }
}
