package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.schemas.RequestAnswered;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Forty bodies answer on their pages in the last second of the term: all are in time, and no page lets a person wait (para. 8). */
@ExtendWith(WholeMediaGrid.class)
@Isolated("moves the clock of the shared media-grid")
@Order(SharedTime.MANY_ANSWERS)
class ManyAnswersTest {

    private static final int BODIES = 40;

    /** The time in which the clock of obligations reads all answers. */
    private static final Duration CLOCK_TIMEOUT = Duration.ofSeconds(60);

    private static final String LAST_SECOND = "2026-12-30T23:59:59+05:00";
    private static final String DUE = "2026-12-31T00:00:00+05:00";

    private final Newsroom newsroom;
    private final List<String> ids;
    private final String batch;

    ManyAnswersTest(Newsroom newsroom) {
        this.newsroom = newsroom;
        newsroom.standAt("2026-12-29T09:00:00+05:00");
        var codes = new ManyBodies(newsroom).codes(BODIES);
        var asked = newsroom.ask(codes.toArray(String[]::new));
        this.batch = asked.text("batch");
        this.ids = Requests.ids(asked);
        assertThat(ids).hasSize(BODIES);
    }

    /**
     * A person at the page of a request, with a typed answer.
     *
     * @param form the page with the empty form
     */
    private record Writer(AgencyPages person, String id, HttpResponse<String> form) {

        HttpResponse<String> send() throws Exception {
            return RequestPageTest.press(person, form, id, "send", Map.of("text.ru", "Ответ в последнюю секунду"));
        }
    }

    /** A page that answered a press, and the time that this took. */
    private record Shown(HttpResponse<String> page, Duration taken) {}

    private Writer writer(String id) throws Exception {
        var person = AgencyPages.withKey(
                newsroom, newsroom.shown(id, newsroom.editorKey()).text("addressee"));
        return new Writer(person, id, person.open(RequestPageTest.page(id)));
    }

    @Test
    void allFortyAnswersOfTheLastSecondAreInTime() throws Exception {
        newsroom.standAt("2026-12-30T23:59:50+05:00");
        var writers = new ArrayList<Writer>();
        for (var id : ids) {
            writers.add(writer(id));
        }
        newsroom.standAt(LAST_SECOND);
        var times = new PageTimes(newsroom);

        var shown = sendAtOnce(writers);
        newsroom.standAt(DUE);

        var taken = shown.stream().map(Shown::taken).sorted().toList();
        System.out.printf(
                "%d answers at once: the pages took %s ms%n",
                BODIES, taken.stream().map(Duration::toMillis).toList());
        assertThat(shown).allSatisfy(it -> {
            assertThat(it.page().statusCode()).as(it.page().body()).isEqualTo(200);
            assertThat(it.page().body()).contains("Ответ получен:", ", в срок");
        });
        var due = OffsetDateTime.parse(DUE).toInstant();
        assertThat(received())
                .containsOnlyKeys(ids)
                .allSatisfy((id, at) -> assertThat(at).isBefore(due));
        assertMetAndNobodyOverdue();
        times.assertShort("the slowest page with a receipt", taken.get(BODIES - 1));
    }

    /** All press the button together. */
    private static List<Shown> sendAtOnce(List<Writer> writers) throws Exception {
        var gate = new CyclicBarrier(writers.size());
        var people = Executors.newFixedThreadPool(writers.size());
        try {
            var presses = new ArrayList<Future<Shown>>();
            for (var writer : writers) {
                presses.add(people.submit(() -> {
                    gate.await();
                    long before = System.nanoTime();
                    var page = writer.send();
                    return new Shown(page, Duration.ofNanos(System.nanoTime() - before));
                }));
            }
            var shown = new ArrayList<Shown>();
            for (var press : presses) {
                shown.add(press.get());
            }
            return shown;
        } finally {
            people.shutdownNow();
        }
    }

    /** When the gateway received the answers on the log, by request. */
    private Map<String, Instant> received() {
        return newsroom.contents(Topics.INFORMATION_REQUESTS).stream()
                .filter(RequestAnswered.class::isInstance)
                .map(RequestAnswered.class::cast)
                .filter(answer -> ids.contains(answer.getRequestId()))
                .collect(Collectors.toMap(
                        RequestAnswered::getRequestId,
                        answer -> answer.getSubmission().getReceivedAt()));
    }

    private void assertMetAndNobodyOverdue() throws Exception {
        var owed = ids.stream().map(Obligations::answerTo).toList();
        await().atMost(CLOCK_TIMEOUT)
                .untilAsserted(() -> assertThat(transitions(owed))
                        .hasSize(BODIES)
                        .allSatisfy((id, transitions) -> assertThat(transitions)
                                .containsExactly(ObligationTransition.OPENED, ObligationTransition.MET)));
        var editor = new AgencyPages(newsroom, "mam");
        assertThat(editor.open("/asked/" + batch + "?lang=ru").body())
                .contains("ответили: " + BODIES)
                .doesNotContain("ответ с опозданием", "просрочен");
        assertThat(new Obligations(newsroom).alerts())
                .filteredOn(alert -> alert.getAlertKind() == AlertKind.OVERDUE)
                .noneMatch(alert -> owed.contains(alert.getObligationId()));
    }

    private Map<String, List<ObligationTransition>> transitions(List<String> owed) {
        return newsroom.contents(Topics.OBLIGATIONS).stream()
                .map(ObligationChanged.class::cast)
                .filter(change -> owed.contains(change.getObligationId()))
                .collect(Collectors.groupingBy(
                        ObligationChanged::getObligationId,
                        Collectors.mapping(ObligationChanged::getTransition, Collectors.toList())));
    }
}
