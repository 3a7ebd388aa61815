package kz.mediagrid.standalone.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What a Confluent client would ask of the registry. */
final class SchemaApi {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI registry;

    SchemaApi(int port) {
        this.registry = URI.create("http://" + LoopbackPort.HOST + ":" + port);
    }

    /** The answer to a registration, e.g. {@code {"id":1}}; the same schema gets the same id. */
    String register(String subject, String primitiveType) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(registry.resolve("/apis/ccompat/v7/subjects/" + subject + "/versions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"schema\": \"\\\"" + primitiveType + "\\\"\"}"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    int statusOf(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(registry.resolve(path)).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
