package kz.mediagrid.standalone.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the registry whether it is ready to serve. */
final class RegistryHealth {

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(2);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private final HttpRequest question;

    RegistryHealth(URI registry) {
        question = HttpRequest.newBuilder(registry.resolve("/health/ready"))
                .timeout(REQUEST_TIMEOUT)
                .build();
    }

    boolean isReady() throws InterruptedException {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            // No server listens before the registry is up: the result is false, and the caller retries.
            return false;
        }
    }
}
