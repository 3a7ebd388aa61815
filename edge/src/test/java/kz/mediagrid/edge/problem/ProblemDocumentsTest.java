package kz.mediagrid.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;

class ProblemDocumentsTest {

    private static final ProblemText LIMIT = ProblemText.of("parameter.limit", 500);

    private final ProblemDocuments documents = new ProblemDocuments(texts());

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("edge-templates/page/problems");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    private ProblemDetail body(MockHttpServletRequest request, String path) {
        var answer = documents.answer(ProblemKind.MALFORMED.because(LIMIT), request, path);
        return Objects.requireNonNull(answer.getBody());
    }

    @ParameterizedTest(name = "{0} is the instance {1}")
    @CsvSource({
        "/api/weeks/2026-W50, /api/weeks/2026-W50",
        "/api/weeks/%5Bx%5D, /api/weeks/%5Bx%5D",
        "/api/weeks/[x], /api/weeks/%5Bx%5D",
        "/api/weeks/a|ж, /api/weeks/a%7C%D0%B6",
        "//api//weeks, /api//weeks"
    })
    void theInstanceIsAValidReference(String path, String instance) {
        assertThat(body(new MockHttpServletRequest(), path).getInstance()).hasToString(instance);
    }

    @Test
    void anUnknownPathIsNoInstance() {
        assertThat(body(new MockHttpServletRequest(), "").getInstance()).isNull();
    }

    @Test
    void theValuesStandInTheSentence() {
        var request = new MockHttpServletRequest();
        request.addHeader(HttpHeaders.ACCEPT_LANGUAGE, "ru");
        request.addPreferredLocale(Locale.forLanguageTag("ru"));

        assertThat(body(request, "/").getDetail()).isEqualTo("Параметр «limit» должен быть от 1 до 500.");
        assertThat(body(new MockHttpServletRequest(), "/").getDetail())
                .isEqualTo("The parameter 'limit' must be between 1 and 500.");
    }

    @Test
    void aLogIsInEnglish() {
        assertThat(documents.logged(ProblemKind.MALFORMED.because(LIMIT)))
                .isEqualTo("The parameter 'limit' must be between 1 and 500.");
    }
}
