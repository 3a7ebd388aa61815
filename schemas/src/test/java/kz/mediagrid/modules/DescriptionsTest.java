package kz.mediagrid.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tags of Javadoc, of which the API's document takes the descriptions of its parts. */
class DescriptionsTest {

    private static final Pattern TAG = Pattern.compile("@(?:param \\S+|return)[\\s*]+(?<text>[^\\n]*)");

    /** An opening that leaves it to the rest of the sentence who does anything. */
    private static final Pattern NOBODY_ACTS =
            Pattern.compile("(?i)(?:what|whatever|who|whoever|whom|whose|how|where|which|why|that|of what)\\b.*");

    /** A text in an annotation, which would win over the Javadoc unseen. */
    private static final Pattern TEXT = Pattern.compile("\\b(?:description|summary) =\\s*\"");

    @Test
    void aTagNamesAThing() throws IOException {
        int tags = 0;
        for (var file : sources()) {
            var texts = TAG.matcher(Files.readString(file))
                    .results()
                    .map(tag -> tag.group(1))
                    .toList();
            tags += texts.size();
            assertThat(texts)
                    .as(file.toString())
                    .noneMatch(text -> NOBODY_ACTS.matcher(text).matches());
        }

        assertThat(tags).isGreaterThan(400);
    }

    @Test
    void onlyJavadocDescribesTheApi() throws IOException {
        int annotated = 0;
        for (var file : sources()) {
            var source = Files.readString(file);
            if (source.contains("import io.swagger.v3.oas.annotations.")) {
                annotated++;
                assertThat(source).as(file.toString()).doesNotContainPattern(TEXT);
            }
        }

        assertThat(annotated).isGreaterThan(50);
    }

    private static List<Path> sources() {
        return MainSources.modules().stream()
                .flatMap(module -> MainSources.files(module, "java", ".java").stream())
                .toList();
    }
}
