package kz.mediagrid.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The sentences of comments and the words of pages, in the sources of all modules. */
class SentencesTest {

    private static final Pattern DOCUMENTED = Pattern.compile("/\\*\\*[\\s*]*(?<opening>[^@\\s][^.\\n]*)");

    /** An opening that leaves it to the rest of the sentence who does anything. */
    private static final Pattern NOBODY_ACTS =
            Pattern.compile("(?:What|Whatever|Who|Whoever|Whom|Whose|How|Where|Which|Why|That|Of what)\\b.*");

    /** Readers took the policy for politics, a late filing for a delayed event, and the media-grid went by three names. */
    private static final Pattern RETIRED = Pattern.compile(
            "(?iu)политик|саясат|сетк|с опозданием|кешіктірілген|это оно|совпадени|сәйкес келу|пробное время"
                    + "|(?<!медиа-)грид|\\bтор(?:да|ды|ын|ға)?\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    @Test
    void aDocumentationCommentSaysWhoDoesWhat() throws IOException {
        var openings = new TreeMap<String, List<String>>();
        for (var file : files("java", ".java")) {
            openings.put(
                    file.toString(),
                    DOCUMENTED
                            .matcher(Files.readString(file))
                            .results()
                            .map(comment -> comment.group(1))
                            .toList());
        }

        assertThat(openings.values().stream().mapToInt(List::size).sum()).isGreaterThan(2_000);
        assertThat(openings)
                .allSatisfy((file, found) -> assertThat(found)
                        .as(file)
                        .noneMatch(opening -> NOBODY_ACTS.matcher(opening).matches()));
    }

    @Test
    void noPageHasARetiredWord() throws IOException {
        var bundles = files("resources", ".properties");

        assertThat(bundles).hasSizeGreaterThan(10);
        for (var bundle : bundles) {
            assertThat(Files.readString(bundle)).as(bundle.toString()).doesNotContainPattern(RETIRED);
        }
    }

    private static List<Path> files(String folder, String ending) {
        return MainSources.modules().stream()
                .flatMap(module -> MainSources.files(module, folder, ending).stream())
                .toList();
    }
}
