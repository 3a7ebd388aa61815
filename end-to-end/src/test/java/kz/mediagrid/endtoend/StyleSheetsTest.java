package kz.mediagrid.endtoend;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No reader loads a rule of ours that no page uses. */
class StyleSheetsTest {

    private static final Pattern CLASS = Pattern.compile("\\.(-?[A-Za-z_][\\w-]*)");
    private static final Pattern WORD = Pattern.compile("[\\w-]+");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern VALUES = Pattern.compile("\\{[^{}]*}");

    private static final Set<String> WORDS = MainFiles.ofAllModules(".html", ".java", ".js").stream()
            .flatMap(file -> WORD.matcher(MainFiles.read(file)).results())
            .map(word -> word.group())
            .collect(toCollection(TreeSet::new));

    static Stream<Path> sheets() {
        return MainFiles.ofAllModules(".css").stream();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void everyClassIsOfAPage(Path sheet) {
        var rules = VALUES.matcher(COMMENT.matcher(MainFiles.read(sheet)).replaceAll(""))
                .replaceAll(" ");

        assertThat(CLASS.matcher(rules).results().map(found -> found.group(1)).distinct())
                .as(MainFiles.path(sheet))
                .isNotEmpty()
                .allMatch(StyleSheetsTest::isUsed);
    }

    /** A template may append the last part of a name to the rest of it. */
    private static boolean isUsed(String name) {
        return WORDS.contains(name) || WORDS.contains(name.replaceFirst("--.*", "--"));
    }
}
