package kz.mediagrid.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sentences of documents, pages, messages and comments, in all modules. */
class SentencesTest {

    private static final Pattern DOCUMENTED = Pattern.compile("/\\*\\*[\\s*]*(?<opening>[^@\\s][^.\\n]*)");

    /** An opening that leaves it to the rest of the sentence who does anything. */
    private static final Pattern NOBODY_ACTS =
            Pattern.compile("(?:What|Whatever|Who|Whoever|Whom|Whose|How|Where|Which|Why|That|Of what)\\b.*");

    /** The texts that people read, by the kind of their files. */
    enum Texts {
        // The vocabulary lists the retired words.
        DOCUMENTS(
                60,
                Prose::ofDocument,
                () -> MainSources.documents().stream()
                        .filter(file -> !file.equals(Vocabulary.PAGE))
                        .toList()),
        TEMPLATES(20, Prose::ofTemplate, () -> files("resources", ".html")),
        BUNDLES(10, Prose::ofBundle, () -> files("resources", ".properties")),
        EXAMPLES(50, Prose::ofExample, () -> files("resources", ".json")),
        SCHEMAS(60, Prose::ofSchema, () -> files("avro", ".avsc")),
        // Messages of logs and exceptions, and the descriptions of calls and fields in annotations.
        LITERALS(500, Prose::ofLiterals, () -> files("java", ".java")),
        COMMENTS(500, Prose::ofComments, () -> files("java", ".java"));

        private final int atLeast;
        private final Function<Path, Prose> reading;
        private final Supplier<List<Path>> files;

        Texts(int atLeast, Function<Path, Prose> reading, Supplier<List<Path>> files) {
            this.atLeast = atLeast;
            this.reading = reading;
            this.files = files;
        }

        List<Prose> read() {
            return files.get().stream().map(reading).toList();
        }
    }

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

    @ParameterizedTest
    @EnumSource
    void noTextHasARetiredWord(Texts texts) {
        var retired = Vocabulary.read().retired().stream()
                .filter(word -> !word.inProse())
                .toList();
        var read = texts.read();

        assertThat(retired).hasSizeGreaterThan(20);
        assertThat(read).hasSizeGreaterThan(texts.atLeast);
        assertThat(read.stream().flatMap(prose -> retired.stream().flatMap(prose::usesOf)))
                .isEmpty();
    }

    /** Decisions may say how things were called when they were made. */
    @Test
    void noDocumentNamesATypeAsItWasCalled() {
        var replaced = Vocabulary.read().replacedNames();

        assertThat(Texts.DOCUMENTS.files.get())
                .filteredOn(document -> !document.toString().contains("decisions"))
                .isNotEmpty()
                .allSatisfy(document -> assertThat(Prose.namesIn(document))
                        .as(document.toString())
                        .doesNotContainAnyElementsOf(replaced));
    }

    private static List<Path> files(String folder, String ending) {
        return MainSources.modules().stream()
                .flatMap(module -> MainSources.files(module, folder, ending).stream())
                .toList();
    }
}
