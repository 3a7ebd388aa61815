package kz.mediagrid.endtoend;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.mediagrid.endtoend.Newsroom.Answer;
import tools.jackson.databind.JsonNode;

/** A call of the gateway's document; its path has an example in place of each variable. */
record ApiCall(String method, String path, JsonNode parameters) {

    private static final List<String> ROLES = List.of("AUTHORISED_BODY", "AGENCY", "OPS");

    static List<ApiCall> all(Newsroom newsroom) {
        var calls = new ArrayList<ApiCall>();
        newsroom.request("GET", "/v3/api-docs")
                .send()
                .body()
                .path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, call) -> calls.add(new ApiCall(
                        method.toUpperCase(Locale.ROOT),
                        path.replace("{week}", "2026-W50").replaceAll("\\{[a-z]+}", "edu"),
                        call.path("parameters")))));
        return calls;
    }

    /** The answer to this call at {@code path}, by the first account that may make the call. */
    Answer sent(Newsroom newsroom, String path, String... keys) {
        return ROLES.stream()
                .map(role -> {
                    var request = newsroom.request(method, path)
                            .as(newsroom.key(role, ""))
                            .header("If-Match", "\"1\"");
                    List.of(keys).forEach(request::idempotencyKey);
                    return (method.equals("GET") ? request : request.json(Map.of())).send();
                })
                .filter(answer -> answer.status() != 403)
                .findFirst()
                .orElseThrow();
    }

    List<String> query() {
        return named("query");
    }

    boolean hasKey() {
        return named("header").contains("Idempotency-Key");
    }

    private List<String> named(String in) {
        return parameters
                .valueStream()
                .filter(parameter -> parameter.path("in").asString("").equals(in))
                .map(parameter -> parameter.path("name").asString(""))
                .toList();
    }

    String with(String query) {
        return path + "?" + query;
    }

    /** The path with {@code value} for the parameter {@code name}, and an example for each other that is required. */
    String with(String name, String value) {
        return with(Stream.concat(
                        Stream.of(name + "=" + value),
                        parameters
                                .valueStream()
                                .filter(parameter ->
                                        parameter.path("in").asString("").equals("query"))
                                .filter(parameter -> parameter.path("required").asBoolean(false))
                                .filter(parameter ->
                                        !parameter.path("name").asString("").equals(name))
                                .map(parameter -> parameter.path("name").asString("") + "="
                                        + parameter.path("example").asString("")))
                .collect(joining("&")));
    }

    /** The values that the document allows for the parameter {@code name}; empty if it does not list them. */
    List<String> allowed(String name) {
        return parameters
                .valueStream()
                .filter(parameter -> parameter.path("name").asString("").equals(name))
                .map(parameter -> parameter.path("schema"))
                .flatMap(schema -> schema.path("type").asString("").equals("boolean")
                        ? Stream.of("true", "false")
                        : schema.path("enum").valueStream().map(value -> value.asString("")))
                .toList();
    }
}
