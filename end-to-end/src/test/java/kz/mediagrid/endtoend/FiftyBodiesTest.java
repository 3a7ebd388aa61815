package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Fifty bodies are asked ten seconds before the closing time of 18:00, and again after it: each term is counted by the body's own rule (para. 8). */
@ExtendWith(WholeMediaGrid.class)
@Isolated("moves the clock of the shared media-grid")
@Order(SharedTime.FIFTY_BODIES)
class FiftyBodiesTest {

    private static final int BODIES = 50;

    private static final String TUESDAY = "до конца вторника, 29 декабря 2026 года";
    private static final String WEDNESDAY = "до конца среды, 30 декабря 2026 года";
    private static final String TUESDAY_AT_24 = "2026-12-30T00:00:00+05:00";
    private static final String WEDNESDAY_AT_24 = "2026-12-31T00:00:00+05:00";

    /** A due time on the preview, and the number of bodies that have it. */
    private static final Pattern TERM =
            Pattern.compile("(?s)<h2[^>]*>[^<]*<time[^>]*>([^<]+)</time>.*?Органов: (\\d+)");

    private final Newsroom newsroom;
    private final AgencyPages editor;
    private final PageTimes times;
    private final List<Duration> taken = new ArrayList<>();

    FiftyBodiesTest(Newsroom newsroom) throws Exception {
        this.newsroom = newsroom;
        newsroom.standAt("2026-12-28T17:30:00+05:00");
        this.editor = new AgencyPages(newsroom, "mam");
        this.times = new PageTimes(newsroom);
    }

    @Test
    void eachBodyHasTheTermOfItsOwnRuleBeforeAndAfterTheClosingTime() throws Exception {
        var bodies = new ManyBodies(newsroom);
        var codes = bodies.codes(BODIES);
        var closesAt18 = codes.get(0);
        var closesEarlier = codes.get(1);
        bodies.register(closesAt18, "18:00");
        bodies.register(closesEarlier, "17:45");

        newsroom.standAt("2026-12-28T17:59:50+05:00");
        var before = ask("За десять секунд до закрытия", codes);
        newsroom.standAt("2026-12-28T18:00:01+05:00");
        var after = ask("Через секунду после закрытия", codes);

        assertThat(before.previewed()).containsExactlyInAnyOrderEntriesOf(Map.of(TUESDAY, BODIES - 1, WEDNESDAY, 1));
        assertThat(before.due())
                .hasSize(BODIES)
                .containsEntry(closesAt18, TUESDAY_AT_24)
                .containsEntry(closesEarlier, WEDNESDAY_AT_24);
        assertThat(after.previewed()).containsExactlyInAnyOrderEntriesOf(Map.of(TUESDAY, BODIES - 2, WEDNESDAY, 2));
        assertThat(after.due())
                .hasSize(BODIES)
                .containsEntry(closesAt18, WEDNESDAY_AT_24)
                .containsEntry(closesEarlier, WEDNESDAY_AT_24);
        assertThat(after.due().values()).filteredOn(TUESDAY_AT_24::equals).hasSize(BODIES - 2);
        times.assertShort("the slowest page of a question", Collections.max(taken));
    }

    /**
     * A question that was sent.
     *
     * @param previewed the number of bodies by the due times that were shown before it was sent
     * @param due the due times by the codes of the bodies
     */
    private record Sent(Map<String, Integer> previewed, Map<String, String> due) {}

    private Sent ask(String subject, List<String> codes) throws Exception {
        var typed = new HashMap<String, String>(Map.of("subject.ru", subject));
        codes.forEach(code -> typed.put("to." + code, "true"));
        var form = editor.open("/ask?lang=ru");
        typed.put("key", RequestPageTest.hidden("key", form));
        typed.put("action", "preview");
        var preview = timed("the preview", () -> editor.send(form, "/ask?lang=ru", typed));
        typed.put("action", "send");
        var page = timed("the page of the question", () -> editor.send(preview, "/ask?lang=ru", typed));

        var batch = page.uri().getPath().replaceFirst("^/asked/", "");
        assertThat(page.body()).contains(TUESDAY, WEDNESDAY, "ожидается: " + BODIES);
        return new Sent(previewed(preview), due(batch));
    }

    private static Map<String, Integer> previewed(HttpResponse<String> preview) {
        return TERM.matcher(preview.body())
                .results()
                .collect(
                        Collectors.toMap(term -> term.group(1), term -> Integer.parseInt(term.group(2)), Integer::sum));
    }

    private Map<String, String> due(String batch) {
        return newsroom.request("GET", "/api/information-requests?limit=100&batch=" + batch)
                .as(newsroom.editorKey())
                .send()
                .body()
                .path("items")
                .valueStream()
                .collect(Collectors.toMap(
                        request -> request.path("addressee").asString(),
                        request -> request.path("dueAt").asString()));
    }

    private HttpResponse<String> timed(String page, Callable<HttpResponse<String>> call) throws Exception {
        long before = System.nanoTime();
        var response = call.call();
        var time = Duration.ofNanos(System.nanoTime() - before);
        System.out.printf("%s of %d bodies: %d ms%n", page, BODIES, time.toMillis());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        taken.add(time);
        return response;
    }
}
