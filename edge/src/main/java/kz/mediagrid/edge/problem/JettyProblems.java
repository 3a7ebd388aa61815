package kz.mediagrid.edge.problem;

import java.time.Duration;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.limit.RefusingLimit;
import org.eclipse.jetty.ee11.servlet.ServletHandler;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends a problem document for a request that Jetty itself refuses, such as a request whose first line is broken. */
@Component
final class JettyProblems extends ErrorHandler implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    private static final UriCompliance EMPTY_SEGMENTS =
            UriCompliance.DEFAULT.with("with empty segments", UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT);

    private static final Duration BACKOFF = Duration.ofSeconds(1);

    private final ProblemDocuments documents;
    private final FaultNumbers numbers;
    private final JsonMapper json;
    private final RefusedCalls refused;

    JettyProblems(ProblemDocuments documents, FaultNumbers numbers, JsonMapper json, RefusedCalls refused) {
        this.documents = documents;
        this.numbers = numbers;
        this.json = json;
        this.refused = refused;
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(server -> {
            server.setErrorHandler(this);
            passOnEmptySegments(server);
        });
    }

    /** Has Spring's firewall refuse an address such as {@code //calendar}, since it shows a browser the error page. */
    private static void passOnEmptySegments(Server server) {
        for (var connector : server.getConnectors()) {
            var http = connector.getConnectionFactory(HttpConfiguration.ConnectionFactory.class);
            http.getHttpConfiguration().setUriCompliance(EMPTY_SEGMENTS);
        }
        server.getDescendants(ServletHandler.class).forEach(handler -> handler.setDecodeAmbiguousURIs(true));
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        var problem = problem(status);
        if (problem.kind() == ProblemKind.BROKEN) {
            var path = request.getHttpURI().getPath();
            problem = problem.withSupportNumber(numbers.number(request.getMethod(), path == null ? "" : path, cause));
        }
        problem.getBody().setStatus(status);
        var answer = documents.answer(problem, request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE), "");
        answer.getHeaders()
                .forEach((name, values) ->
                        values.forEach(value -> response.getHeaders().add(name, value)));
        Content.Sink.write(response, true, json.writeValueAsString(answer.getBody()), callback);
    }

    /** The limits of the web server have statuses of their own. */
    private RequestProblem problem(int status) {
        return switch (status) {
            case HttpStatus.REQUEST_TIMEOUT_408 -> ProblemKind.TOO_SLOW.because(ProblemText.of("body.too-slow"));
            case HttpStatus.PAYLOAD_TOO_LARGE_413 -> ProblemKind.TOO_LARGE.because(ProblemText.of("request.too-large"));
            case HttpStatus.TOO_MANY_REQUESTS_429 ->
                refused.by(
                        RefusingLimit.CALLS_AT_ONCE,
                        ProblemKind.TOO_MANY_CALLS
                                .because(ProblemText.of("calls.at-once"))
                                .retryAfter(BACKOFF));
            case HttpStatus.SERVICE_UNAVAILABLE_503 ->
                StatusKinds.problem(status).retryAfter(BACKOFF);
            default -> StatusKinds.problem(status);
        };
    }
}
