package kz.mediagrid.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The parts of the design system whose rules pages get are those that templates, scripts, our own styles and code name. */
class UsedPartsTest {

    private static final Path LIST = Path.of("edge/src/main/resources/kz/mediagrid/edge/page/used-parts");
    private static final Pattern PART = Pattern.compile("(?<!/)\\bgovuk-((?:(?!--|__)[a-z0-9!-])+)");

    @Test
    void theListHasEachPartThatIsUsedAndNoOther() throws IOException {
        var used = new TreeSet<String>();
        for (var module : MainSources.modules()) {
            for (var ending : List.of(".html", ".js", ".css")) {
                for (var file : MainSources.files(module, "resources", ending)) {
                    PART.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
                }
            }
            for (var file : MainSources.files(module, "java", ".java")) {
                Pattern.compile("\"[^\"\\n]*\"")
                        .matcher(Files.readString(file))
                        .results()
                        .flatMap(text -> PART.matcher(text.group()).results())
                        .forEach(found -> used.add(found.group(1)));
            }
        }
        used.remove("frontend");

        assertThat(Files.readAllLines(MainSources.HOME.resolve(LIST))).containsExactlyElementsOf(used);
    }
}
