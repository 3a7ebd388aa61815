package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The sample week with all that pages tell of: what was decided, changed, asked, gathered, activated, and unreadable. */
final class PlayedWeek {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String CALENDAR = "kz-2026-12-every-page";
    private static final String SWAP = """
        2026-12-18,off,moved by order,,2026-12-20,Labour Code art. 85(3)
        2026-12-20,worked,worked by order,,2026-12-18,Labour Code art. 85(3)
        """;

    private final Newsroom newsroom;
    private final SampleWeek week;

    PlayedWeek(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.week = new SampleWeek(newsroom);
    }

    /** Plays it until its first version is out and changes wait for the next. */
    PageAddresses play() {
        week.send();
        ask();
        newsroom.standAt("2026-12-04T09:30:00+05:00");
        week.sendLate();
        week.exclude("sci-hackathon", "Шағын іс-шара", "Небольшое мероприятие");
        var decision = week.feature("minfin-budget");
        newsroom.standAt("2026-12-04T12:00:00+05:00");
        week.awaitVersion(1);
        week.withdraw("mps-housing", "Спикердің науқастануына байланысты", "В связи с болезнью спикера");
        week.revise("mam-media-year", "date", "2026-12-16");
        week.postpone("kostanay-machinery", "Ауа райына байланысты", "Из-за погодных условий");
        week.note("economy-sme", "Кіру аккредиттеу бойынша", "Вход по аккредитации");
        var calendar = activate();
        spoil();
        return new PageAddresses(newsroom, new PageAddresses.Receipts(decision, calendar));
    }

    /** One request is answered and two are not; and a matter of several bodies. */
    private void ask() {
        var asked = newsroom.ask("edu", "dsm", "sci");
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        var answered = newsroom.of(Requests.ids(asked).get(0), "answer", newsroom.agencyKey("edu"))
                .once()
                .json(Requests.answer("Ответ"))
                .send();
        assertThat(answered.status()).as(answered.toString()).isEqualTo(200);
        var matter = newsroom.request("POST", "/api/joint-matters")
                .as(newsroom.editorKey())
                .once()
                .json(Map.of(
                        "aroseOn",
                        "2026-11-30",
                        "subject",
                        Plans.text("Су тасқынына дайындық", "Подготовка к паводку"),
                        "bodies",
                        List.of("edu", "dsm")))
                .send();
        assertThat(matter.status()).as(matter.toString()).isEqualTo(201);
    }

    /** Puts another calendar in force, and returns the number of its receipt. */
    private String activate() {
        var inForce = newsroom.request("GET", "/api/calendars")
                .as(newsroom.editorKey())
                .send()
                .body()
                .path("items")
                .path(0)
                .path("version")
                .asString();
        var text = newsroom.request("GET", "/api/calendars/" + inForce)
                .as(newsroom.editorKey())
                .send()
                .text("text");
        var receipt = newsroom.request("POST", "/api/calendars")
                .as(newsroom.editorKey())
                .once()
                .waiting()
                .json(Map.of(
                        "text",
                        text.replace("version," + inForce, "version," + CALENDAR)
                                        .replaceFirst("(?m)^issued,.*$", "issued,2026-12-01")
                                + SWAP,
                        "legalAct",
                        "№ 512",
                        "replaces",
                        inForce))
                .send();
        assertThat(receipt.text("state")).as(receipt.toString()).isEqualTo("ACCEPTED");
        return receipt.text("number");
    }

    /** A record that the notifier cannot read. */
    private void spoil() {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", newsroom.ports().bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(
                    new ProducerRecord<>(Topics.OVERDUE_ALERTS.name(), "no record".getBytes(StandardCharsets.UTF_8)));
        }
        await().atMost(SOON)
                .until(() -> !newsroom.toNotifier("GET", "/api/ops")
                        .as(newsroom.editorKey())
                        .send()
                        .body()
                        .path("letters")
                        .isEmpty());
    }
}
