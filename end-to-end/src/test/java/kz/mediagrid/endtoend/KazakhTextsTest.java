package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The file for a reviewer of Kazakh is generated, checked in, and compared here. */
class KazakhTextsTest {

    private static final Pattern COMMENT_OR_ANNOTATION_OR_LITERAL = Pattern.compile("/\\*[\\s\\S]*?\\*/|//[^\\n"
            + "]*|@Schema\\((?:[^\")]++|\"(?:[^\"\\\\]++|\\\\.)*+\")*+\\)|\"((?:[^\"\\\\\\n"
            + "]++|\\\\.)++)\"");

    private final KazakhTexts texts = new KazakhTexts();

    @Test
    void theCheckedInFileIsWhatTheProductSays() throws IOException {
        var file = WholeMediaGrid.home().resolve("docs/kazakh-texts.csv");
        if (Boolean.getBoolean("kazakh.write")) {
            Files.writeString(file, texts.document());
        }

        assertThat(file)
                .usingCharset(StandardCharsets.UTF_8)
                .as("rewrite it: ./media-grid test KazakhTextsTest -Dkazakh.write=true")
                .hasContent(texts.document());
    }

    @Test
    void everyTextSaysWhereItIsSeen() {
        assertThat(texts.all())
                .hasSizeGreaterThan(700)
                .allSatisfy(text -> assertThat(text.where())
                        .as("say where %s of %s is seen, in kazakh-places.properties", text.key(), text.file())
                        .isNotBlank());
    }

    @Test
    void everyKazakhWordOfTheCodeIsInTheFile() {
        var listed = texts.all().stream().map(text -> text.words().kk()).toList();

        assertThat(MainFiles.ofAllModules(".java"))
                .filteredOn(file -> !KazakhTexts.NO_TEXTS.contains(MainFiles.name(file)))
                .allSatisfy(file -> assertThat(kazakh(MainFiles.read(file)))
                        .as(MainFiles.path(file))
                        .allMatch(said -> listed.stream().anyMatch(text -> text.contains(said))));
    }

    private static Stream<String> kazakh(String code) {
        return COMMENT_OR_ANNOTATION_OR_LITERAL
                .matcher(code)
                .results()
                .map(token -> token.group(1))
                .filter(said -> said != null && KazakhTexts.KAZAKH.matcher(said).find());
    }
}
