package kz.mediagrid.demo.play;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The agencies' names from the directory. */
final class DirectoryNames {

    private final Map<String, JsonNode> names;

    private DirectoryNames(Map<String, JsonNode> names) {
        this.names = names;
    }

    static DirectoryNames read(Api api, String key) {
        return new DirectoryNames(api.get(key, "/api/agencies")
                .done()
                .body()
                .path("items")
                .valueStream()
                .collect(Collectors.toMap(
                        item -> item.path("code").asString(),
                        item -> item.path("entry").path("name"))));
    }

    String name(String code) {
        return SampleWeek.inAnyLanguage(Objects.requireNonNull(names.get(code)));
    }
}
