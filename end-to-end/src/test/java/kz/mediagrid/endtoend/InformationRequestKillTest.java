package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kz.mediagrid.endtoend.Newsroom.Answer;
import kz.mediagrid.standalone.run.Ports;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;

/** Requests outlive a kill -9, and met or late is decided by receipt alone. */
class InformationRequestKillTest {

    private final Path data = WholeMediaGrid.newDirectory("requests");
    private final Ports ports = WholeMediaGrid.freePorts();

    @Test
    void whatWasAskedAndAnsweredIsKnownAfterAKillAndKeysAreToo() {
        Answer asked;
        Answer answered;
        try (var running = StandaloneProcess.start(data, ports, "--clock", "2026-12-02T15:00:00+05:00")) {
            var newsroom = running.newsroom();
            asked = ask(newsroom, "edu", "dsm", "sci");
            newsroom.standAt("2026-12-03T23:59:59+05:00");
            answered = answer(newsroom, "edu", asked);
            assertThat(answered.text("term")).as(answered.toString()).isEqualTo("MET");
            running.kill();
        }

        try (var again = StandaloneProcess.start(data, ports)) {
            var newsroom = again.newsroom();
            assertThat(ask(newsroom, "edu", "dsm", "sci").body()).isEqualTo(asked.body());
            assertThat(answer(newsroom, "edu", asked).body()).isEqualTo(answered.body());
            assertThat(ask(newsroom, "edu").status())
                    .as("the key with another content")
                    .isEqualTo(409);
            assertThat(newsroom.contents(Topics.INFORMATION_REQUESTS)).hasSize(4);

            newsroom.standAt("2026-12-04T00:00:00+05:00");
            assertThat(answer(newsroom, "dsm", asked).text("term")).isEqualTo("MET_LATE");
            assertThat(terms(newsroom, asked)).containsExactly("MET", "MET_LATE", "OVERDUE");
            again.kill();
        }

        try (var third = StandaloneProcess.start(data, ports)) {
            assertThat(terms(third.newsroom(), asked)).containsExactly("MET", "MET_LATE", "OVERDUE");
        }
    }

    private static Answer ask(Newsroom newsroom, String... addressees) {
        return newsroom.request("POST", "/api/information-requests")
                .as(newsroom.editorKey())
                .idempotencyKey("asked")
                .json(Requests.to(addressees))
                .send();
    }

    private static Answer answer(Newsroom newsroom, String agency, Answer asked) {
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

    private static List<String> terms(Newsroom newsroom, Answer asked) {
        return Requests.ids(asked).stream()
                .map(id -> newsroom.shown(id, newsroom.editorKey()).text("term"))
                .toList();
    }
}
