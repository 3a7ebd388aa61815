package kz.mediagrid.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A label of one word is read like a sentence; a literal of one word is a name. */
class ProseTest {

    @TempDir
    Path folder;

    @Test
    void theOneWordOfABundlesValueIsRead() throws IOException {
        var bundle = file("words_ru.properties", "# Сетка\ngrid=Медиа-грид\nrule=Политика\nlate=кешіктірілген\n");

        assertThat(retired(Prose.ofBundle(bundle)))
                .satisfiesExactly(
                        use -> assertThat(use).endsWith(":3 [политика]"),
                        use -> assertThat(use).endsWith(":4 [кешіктірілген]"));
    }

    @Test
    void theOneWordOfAnExamplesTextIsRead() throws IOException {
        var example = file("submitEvent.request.json", "{\"сетка\": \"Сетка\"}\n");

        assertThat(retired(Prose.ofExample(example))).singleElement().asString().endsWith(":1 [сетка]");
    }

    @Test
    void theOneWordOfASchemasDocumentationIsRead() throws IOException {
        var schema = file("Grid.avsc", "{\"name\": \"Desk\",\n \"doc\": \"Desk.\"}\n");

        assertThat(retired(Prose.ofSchema(schema))).singleElement().asString().endsWith(":2 [desk]");
    }

    @Test
    void aLiteralOfOneWordIsAName() throws IOException {
        var code = file("Names.java", "String key = \"desk\";\nString said = \"The desk is open.\";\n");

        assertThat(retired(Prose.ofLiterals(code))).singleElement().asString().endsWith(":2 [desk]");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static Stream<String> retired(Prose prose) {
        return Vocabulary.read().retired().stream()
                .filter(word -> !word.inProse())
                .flatMap(prose::usesOf);
    }
}
