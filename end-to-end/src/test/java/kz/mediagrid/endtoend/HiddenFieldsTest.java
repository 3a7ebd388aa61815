package kz.mediagrid.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kz.mediagrid.edge.page.TypedText;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** An error page shows a person what the person typed, and none of the hidden fields of the form. */
class HiddenFieldsTest {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"");

    /** Fields that the person typed or chose before: the act of a calendar, the filing with which to merge another, the general rule, the note of a call in the other language, and that a notice goes out now. */
    private static final Set<String> TYPED_BEFORE = Set.of("legalAct", "merge", "policy", "translation", "when");

    @Test
    void noHiddenFieldIsShownAsTyped() throws IOException {
        var hidden = new TreeSet<String>();
        for (var template :
                new PathMatchingResourcePatternResolver().getResources("classpath*:/*-templates/**/*.html")) {
            HIDDEN.matcher(template.getContentAsString(UTF_8)).results().forEach(field -> hidden.add(field.group(1)));
        }

        assertThat(hidden).contains("obligation", "credential", "held").containsAll(TYPED_BEFORE);
        hidden.removeAll(TYPED_BEFORE);
        assertThat(hidden).noneMatch(TypedText::isTyped);
    }
}
