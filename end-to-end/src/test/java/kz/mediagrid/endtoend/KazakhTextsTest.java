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

    /** As in <code>{0} – дата; {1} – номер</code>. */
    private static final Pattern IN_WORDS = Pattern.compile("(?:\\{\\d} – [а-яё][^(;\"]*(?:; (?=\\{)|$))+");

    private static final KazakhTexts TEXTS = new KazakhTexts();

    @Test
    void theCheckedInFileIsWhatTheProductSays() throws IOException {
        var file = WholeMediaGrid.home().resolve("docs/reference/kazakh-texts.csv");
        if (Boolean.getBoolean("kazakh.write")) {
            Files.writeString(file, TEXTS.document());
        }

        assertThat(file)
                .usingCharset(StandardCharsets.UTF_8)
                .as("rewrite it: ./media-grid test KazakhTextsTest -Dkazakh.write=true")
                .hasContent(TEXTS.document());
    }

    @Test
    void everyTextSaysWhereItIsSeen() {
        assertThat(TEXTS.all())
                .hasSizeGreaterThan(700)
                .allSatisfy(text -> assertThat(text.where())
                        .as("say where %s of %s is seen, in kazakh-places.properties", text.key(), text.file())
                        .isNotBlank());
    }

    @Test
    void aSentenceAboutAProblemIsSeenInAnswersAndNotWhereAWordOfItsPrefixIs() {
        assertThat(TEXTS.all())
                .filteredOn(text -> text.file().endsWith("/problems.properties"))
                .hasSizeGreaterThan(200)
                .extracting(KazakhText::where)
                .containsOnly("ответ API или страница: сообщение об ошибке");
    }

    @Test
    void everyParameterIsExplainedInWordsAndNotInCode() {
        assertThat(TEXTS.all())
                .filteredOn(text -> text.words().kk().matches("(?s).*\\{\\d[,}].*"))
                .hasSizeGreaterThan(100)
                .allSatisfy(text -> assertThat(text.parameters())
                        .as("give the parameters of %s of %s, in kazakh-places.properties", text.key(), text.file())
                        .matches(IN_WORDS));
    }

    @Test
    void everyKazakhWordOfTheCodeIsInTheFile() {
        var listed = TEXTS.all().stream().map(text -> text.words().kk()).toList();

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
