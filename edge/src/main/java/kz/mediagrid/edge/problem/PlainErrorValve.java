package kz.mediagrid.edge.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;

/** Sends a problem document for a request that Tomcat itself refuses, such as a request whose first line is broken. */
public final class PlainErrorValve extends ErrorReportValve {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    // Tomcat makes the valve, so no bean can be given to it.
    private final ProblemDocuments documents = new ProblemDocuments(texts());

    private static MessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("edge-templates/page/problems");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var problem = StatusKinds.problem(response.getStatus());
        problem.getBody().setStatus(response.getStatus());
        var answer = documents.answer(problem, request, "");
        ProblemDocuments.addHeaders(answer, response);
        response.setCharacterEncoding("utf-8");
        try (var writer = response.getReporter()) {
            if (writer != null) {
                writer.write(JSON.writeValueAsString(answer.getBody()));
            }
        } catch (IOException e) {
            container.getLogger().debug("The client was gone before it could be told.", e);
        }
    }
}
