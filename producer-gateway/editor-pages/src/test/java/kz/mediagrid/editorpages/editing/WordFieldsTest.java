package kz.mediagrid.editorpages.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** The fields of a text: what stands there already is sent again, in whichever language it is. */
class WordFieldsTest {

    private final SpringTemplateEngine engine = engine();

    @Test
    void theEnglishOfANoteIsAmongTheFieldsAndThatOfAReasonIsNot() {
        assertThat(fields("words('n-1', 'editing.note', 'Карточкамен', 'По карточкам', ${english})"))
                .contains("name=\"kk\"", "value=\"Карточкамен\"", "name=\"ru\"", "value=\"По карточкам\"")
                .contains("name=\"en\"", "id=\"n-1-en\"", "value=\"By card only\"", "Note, in English");
        assertThat(fields("words('n-1', 'editing.note', '', '', '')")).contains("name=\"en\"");
        assertThat(fields("words('x-1', 'editing.reason', '', '', null)"))
                .contains("name=\"ru\"", "Reason, in Russian")
                .doesNotContain("name=\"en\"");
    }

    private String fields(String fragment) {
        return engine.process(
                "<th:block th:replace=\"~{editor/editing-card :: " + fragment + "}\"></th:block>",
                new Context(Locale.ENGLISH, Map.of("english", "By card only")));
    }

    private static SpringTemplateEngine engine() {
        var words = new ResourceBundleMessageSource();
        words.setBasenames("editor-templates/editor/words", "gateway-templates/words", "edge-templates/page/words");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("editor-templates/");
        files.setSuffix(".html");
        files.setCheckExistence(true);
        files.setOrder(1);
        var inline = new StringTemplateResolver();
        inline.setOrder(2);
        var engine = new SpringTemplateEngine();
        engine.setTemplateEngineMessageSource(words);
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(inline);
        return engine;
    }
}
