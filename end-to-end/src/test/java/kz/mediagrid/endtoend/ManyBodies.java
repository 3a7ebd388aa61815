package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** State bodies that exist and answer without an agreement. */
final class ManyBodies {

    private final Newsroom newsroom;

    ManyBodies(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** The codes of {@code count} bodies of the directory that have a key; if there are fewer, new bodies without one are entered. */
    List<String> codes(int count) {
        var known = newsroom.request("GET", "/api/agencies")
                .as(newsroom.editorKey())
                .send()
                .body()
                .path("items")
                .valueStream()
                .filter(ManyBodies::answersAtOnce)
                .map(agency -> agency.path("code").asString())
                .filter(newsroom::hasAgencyKey)
                .limit(count)
                .toList();
        var entered = IntStream.rangeClosed(1, count - known.size())
                .mapToObj(number -> "manybodies" + number)
                .peek(code -> enter(
                        code,
                        Map.of(
                                "name",
                                Plans.text("Жаңа агенттік " + code, "Новое агентство " + code),
                                "kind",
                                "OTHER",
                                "owesWeeklySubmission",
                                false)));
        return Stream.concat(known.stream(), entered).toList();
    }

    private static boolean answersAtOnce(JsonNode agency) {
        var entry = agency.path("entry");
        return !agency.path("code").asString().equals("mam")
                && !entry.path("requestsByAgreement").asBoolean(false)
                && !entry.has("validUntil")
                && !entry.has("requestTerm");
    }

    /** Counts the body's terms by its registration practice from now on. */
    void register(String code, String closingTime) {
        var agency = newsroom.request("GET", "/api/agencies/" + code)
                .as(newsroom.editorKey())
                .send();
        var entry = (ObjectNode) agency.body().path("entry").deepCopy();
        entry.put("requestTerm", "REGISTRATION_PRACTICE").put("closingTime", closingTime);
        var written = newsroom.request("PUT", "/api/agencies/" + code)
                .as(newsroom.editorKey())
                .once()
                .header("If-Match", agency.header("ETag"))
                .json(entry)
                .send();
        assertThat(written.status()).as(written.toString()).isEqualTo(200);
    }

    private void enter(String code, Object entry) {
        var written = newsroom.request("PUT", "/api/agencies/" + code)
                .as(newsroom.editorKey())
                .once()
                .json(entry)
                .send();
        assertThat(written.status()).as(written.toString()).isBetween(200, 201);
    }
}
