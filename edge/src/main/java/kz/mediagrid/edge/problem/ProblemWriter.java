package kz.mediagrid.edge.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends the problem document for a call that reached no controller. The server forwards a browser's request to the
 * error page instead.
 */
@Component
public final class ProblemWriter {

    private final ProblemDocuments documents;
    private final JsonMapper json;

    public ProblemWriter(MessageSource texts, JsonMapper json) {
        this.documents = new ProblemDocuments(texts);
        this.json = json;
    }

    public void write(RequestProblem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Browsers.isOne(request)) {
            response.sendError(problem.getStatusCode().value());
            return;
        }
        var answer = documents.answer(problem, request, request.getRequestURI());
        response.setStatus(answer.getStatusCode().value());
        ProblemDocuments.addHeaders(answer, response);
        response.getOutputStream().write(json.writeValueAsBytes(answer.getBody()));
    }
}
