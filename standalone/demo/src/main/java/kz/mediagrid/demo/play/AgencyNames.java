package kz.mediagrid.demo.play;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The agencies' names in the directory. */
final class AgencyNames {

    private final Map<String, JsonNode> names;

    private AgencyNames(Map<String, JsonNode> names) {
        this.names = names;
    }

    static AgencyNames read(Api api, String key) {
        return new AgencyNames(api.get(key, "/api/agencies")
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
