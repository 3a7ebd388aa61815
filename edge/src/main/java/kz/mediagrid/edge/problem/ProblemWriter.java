package kz.mediagrid.edge.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the problem of a call that reached no controller; for a browser the server forwards to the page of problems. */
@Component
public final class ProblemWriter {

    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public void write(ProblemKind kind, String detail, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Browsers.isOne(request)) {
            response.sendError(kind.status().value());
            return;
        }
        response.setStatus(kind.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(Problem.of(kind, detail, request.getRequestURI(), List.of())));
    }
}
