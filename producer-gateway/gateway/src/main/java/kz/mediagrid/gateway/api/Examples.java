package kz.mediagrid.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads the examples of the API document. They are real requests and responses, stored as files beside this class. */
final class Examples {

    // The OpenAPI library writes the document with Jackson 2.
    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    static JsonNode read(String name) {
        try (var file = Examples.class.getResourceAsStream(name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("the example " + name + ".json is missing");
            }
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the example " + name + ".json cannot be read", e);
        }
    }
}
