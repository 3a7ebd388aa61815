package kz.mediagrid.edge.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Makes problem documents in a language that the caller accepts, or else in English. */
@Component
final class ProblemDocuments {

    private final MessageSource texts;

    ProblemDocuments(MessageSource texts) {
        this.texts = texts;
    }

    /** @param path the called path as it was sent */
    ResponseEntity<ProblemDetail> answer(RequestProblem problem, HttpServletRequest request, String path) {
        return answer(problem, acceptedLanguage(request), path);
    }

    /**
     * @param acceptLanguage the header Accept-Language as it was sent
     * @param path the called path as it was sent
     */
    ResponseEntity<ProblemDetail> answer(RequestProblem problem, @Nullable String acceptLanguage, String path) {
        var language = Locale.forLanguageTag(AcceptedLanguage.of(acceptLanguage).name());
        var body = problem.updateAndGetBody(texts, language);
        if (!path.isEmpty()) {
            body.setInstance(reference(path));
        }
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static @Nullable String acceptedLanguage(HttpServletRequest request) {
        try {
            return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        } catch (RequestRejectedException unreadable) {
            // Reading Accept-Language may fail, because Spring's firewall checks a header when code reads the header.
            return null;
        }
    }

    /** Adds the headers of {@code answer} to the headers that filters have set already. */
    static void addHeaders(ResponseEntity<ProblemDetail> answer, HttpServletResponse response) {
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }

    /** The reason in English, for logs. */
    String logged(RequestProblem problem) {
        return texts.getMessage(problem.text(), Locale.ENGLISH);
    }

    /**
     * The path as a valid URI reference. If {@code sent} contains characters that a URI path must not contain, the path
     * is encoded.
     */
    private static URI reference(String sent) {
        // A reference that begins with two slashes would contain a host.
        var path = sent.replaceFirst("^//+", "/");
        try {
            return new URI(path);
        } catch (URISyntaxException e) {
            return URI.create(UriUtils.encodePath(path, StandardCharsets.UTF_8));
        }
    }
}
