package kz.mediagrid.edge.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Reads the examples of a service's API document. They are real requests and responses, stored as files.
 *
 * @param home the class beside which the files are
 */
public record Examples(Class<?> home) {

    // The OpenAPI library writes the document with Jackson 2.
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The example in the file {@code name.json}. */
    public JsonNode read(String name) {
        try (var file = home.getResourceAsStream(name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("the example " + name + ".json is missing");
            }
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the example " + name + ".json cannot be read", e);
        }
    }
}
