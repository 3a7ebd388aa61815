package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.mediagrid.endtoend.Newsroom.Answer;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;

/** Requests and their keys outlive kills, and met or late is decided by receipt alone. */
final class RequestStory {

    @SuppressWarnings("NullAway.Init") // set in the first life
    private Answer asked;

    @SuppressWarnings("NullAway.Init") // set in the first life
    private Answer answered;

    KillStory story() {
        return KillStory.named("request")
                .inLife(1)
                .at("2026-12-02T15:05:00+05:00", newsroom -> asked = ask(newsroom, "edu", "dsm", "sci"))
                .at("2026-12-03T23:59:59+05:00", newsroom -> {
                    answered = answer(newsroom, "edu");
                    assertThat(answered.text("term")).as(answered.toString()).isEqualTo("MET");
                })
                .inLife(2)
                .at("2026-12-03T23:59:59+05:00", this::assertKeysAreKnown)
                .inLife(3)
                .at("2026-12-04T00:00:01+05:00", newsroom -> {
                    assertThat(answer(newsroom, "dsm").text("term")).isEqualTo("MET_LATE");
                    assertThat(terms(newsroom)).containsExactly("MET", "MET_LATE", "OVERDUE");
                })
                .inLife(4)
                .at(
                        "2026-12-04T00:00:01+05:00",
                        newsroom -> assertThat(terms(newsroom)).containsExactly("MET", "MET_LATE", "OVERDUE"));
    }

    private void assertKeysAreKnown(Newsroom newsroom) {
        assertThat(ask(newsroom, "edu", "dsm", "sci").body()).isEqualTo(asked.body());
        assertThat(answer(newsroom, "edu").body()).isEqualTo(answered.body());
        assertThat(ask(newsroom, "edu").status())
                .as("the key with another content")
                .isEqualTo(409);
        assertThat(newsroom.contents(Topics.INFORMATION_REQUESTS))
                .as("three questions and an answer")
                .filteredOn(this::isOfThese)
                .hasSize(4);
    }

    private boolean isOfThese(SpecificRecord record) {
        return Requests.ids(asked)
                .contains(record.get(record.getSchema().getField("requestId").pos())
                        .toString());
    }

    private static Answer ask(Newsroom newsroom, String... addressees) {
        return newsroom.request("POST", "/api/information-requests")
                .as(newsroom.editorKey())
                .idempotencyKey("asked")
                .json(Requests.to(addressees))
                .send();
    }

    private Answer answer(Newsroom newsroom, String agency) {
        var id = asked.body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("addressee").asString().equals(agency))
                .map(item -> item.path("id").asString())
                .findFirst()
                .orElseThrow();
        return newsroom.of(id, "answer", newsroom.agencyKey(agency))
                .idempotencyKey("answered")
                .json(Requests.answer("Ответ"))
                .send();
    }

    private List<String> terms(Newsroom newsroom) {
        return Requests.ids(asked).stream()
                .map(id -> newsroom.shown(id, newsroom.editorKey()).text("term"))
                .toList();
    }
}
