package kz.mediagrid.gateway.file;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses an upload under the content type of a form before anything asks for a parameter: the server would read the file as a form
 * then. {@code curl --data-binary} sends that type unless it is told another one.
 */
final class NoFormInterceptor implements HandlerInterceptor {

    private static final List<String> FORMS =
            List.of(MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var type = request.getContentType();
        if (type != null && FORMS.stream().anyMatch(type.toLowerCase(Locale.ROOT)::startsWith)) {
            throw ProblemKind.FILE_REFUSED.because(ProblemText.of("file.send-raw"));
        }
        return true;
    }
}
