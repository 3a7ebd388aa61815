package kz.mediagrid.edge.problem;

import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Sends a problem document for a request that Tomcat itself refuses, such as one with a broken request line. */
public final class PlainErrorValve extends ErrorReportValve {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var kind = StatusKinds.of(response.getStatus());
        var problem = Problem.of(kind, StatusKinds.sentence(kind), "", List.of());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("utf-8");
        try (var writer = response.getReporter()) {
            if (writer != null) {
                writer.write(JSON.writeValueAsString(problem));
            }
        } catch (IOException e) {
            container.getLogger().debug("The client was gone before it could be told.", e);
        }
    }
}
