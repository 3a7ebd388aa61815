package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The editor's page of a week, used as a browser without scripts uses it. Each test has a week of its own. */
@ExtendWith(WholeMediaGrid.class)
class EditingPageTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"(form-[0-9a-f]+)\"");

    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([0-9a-f]{64})\"");

    private final Newsroom newsroom;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    EditingPageTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @BeforeEach
    void theEditorSignsIn() {
        post("/sign-in", Map.of("_csrf", token(get("/sign-in")), "key", newsroom.editorKey()));
    }

    @Test
    void aWeeksFilingsStandByDayWithWhatIsDecidedOfThem() {
        plan("edu", "2027-08-03", "Мектептің ашылуы");
        var thursday = plan("dsm", "2027-08-05", "<b>Аурухана</b>");

        var first = get("/editing/2027-W31?lang=ru");
        var second = get("/editing/2027-W31?lang=en&day=2027-08-05");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body())
                .contains("Мектептің ашылуы", "по общему правилу", "в медиа-гриде", "включается всё, что не исключено")
                .doesNotContain("Аурухана");
        assertThat(second.body())
                .contains("&lt;b&gt;Аурухана&lt;/b&gt;", "by the general rule", "id=\"" + thursday + "\"")
                .doesNotContain("<b>Аурухана", "<script");
    }

    @Test
    void theFormsDecideAndSendTheReaderOn() {
        var event = plan("edu", "2027-08-10", "Мектептің ашылуы");
        var page = get("/editing/2027-W32?lang=ru");

        var featured = act(page, "2027-W32?lang=ru", "feature", event, Map.of());
        assertThat(featured.statusCode()).as(featured.body()).isEqualTo(303);
        assertThat(shown(event).path("decision").asString()).isEqualTo("FEATURE");
        var after = get(featured.headers().firstValue("Location").orElseThrow());
        assertThat(after.body()).contains("Сделано главным", "Мектептің ашылуы", "главное");

        var noted = act(after, "2027-W32", "note", event, Map.of("kk", "Кіру билетпен", "ru", ""));
        assertThat(noted.statusCode()).isEqualTo(303);
        assertThat(shown(event).path("publicNote").path("kk").asString()).isEqualTo("Кіру билетпен");

        var excluded = act(get("/editing/2027-W32"), "2027-W32", "exclude", event, Map.of("ru", "Не ключевое"));
        assertThat(excluded.statusCode()).isEqualTo(303);
        assertThat(shown(event).path("decisionReason").path("ru").asString()).isEqualTo("Не ключевое");
        assertThat(get("/editing/2027-W32?lang=ru").body()).contains("исключено", "не в медиа-гриде", "Не ключевое");
        assertThat(get(featured.headers().firstValue("Location").orElseThrow()).body())
                .as("the receipt of the first decision, after the second one")
                .contains("Решение принято.")
                .doesNotContain("Сделано главным", "Исключено из медиа-грида");

        var left = act(get("/editing/2027-W32"), "2027-W32", "policy", event, Map.of());
        assertThat(left.statusCode()).isEqualTo(303);
        assertThat(shown(event).path("decision").asString()).isEqualTo("LEFT_TO_POLICY");
    }

    @Test
    void anExclusionWithoutAReasonIsSaidToLackIt() {
        var event = plan("edu", "2027-08-17", "Мектептің ашылуы");

        var answer = act(get("/editing/2027-W33?lang=ru"), "2027-W33?lang=ru", "exclude", event, Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Укажите причину").contains("Мектептің ашылуы");
        assertThat(shown(event).path("decision").asString()).isEqualTo("LEFT_TO_POLICY");
    }

    @Test
    void aReasonWithACharacterThatNobodySeesIsRefusedWithItsCode() {
        var event = plan("edu", "2027-08-18", "Мектептің жабылуы");

        var answer = act(
                get("/editing/2027-W33?lang=ru"), "2027-W33?lang=ru", "exclude", event, Map.of("ru", "Повтор\u202E"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("U+202E").doesNotContain("Укажите причину");
    }

    @Test
    void anotherFilingIsChosenFromTheWeeksListAndSeparatedAgain() {
        var kept = plan("edu", "2027-08-24", "Форум");
        var other = plan("dsm", "2027-08-24", "Сол форум");

        var choice = get("/editing/2027-W34?lang=en&merge=" + kept);
        assertThat(choice.body()).contains("Which filing is of the same event?", "value=\"" + other + "\"");
        var merged = act(choice, "2027-W34", "merge", kept, Map.of("other", other, "kk", "Бір форум"));
        assertThat(merged.statusCode()).as(merged.body()).isEqualTo(303);
        assertThat(shown(other).path("mergedInto").asString()).isEqualTo(kept);
        var page = get("/editing/2027-W34?lang=en");
        assertThat(page.body()).contains("Merged with", "Merged into", "Separate");

        var again = act(page, "2027-W34?lang=en", "merge", kept, Map.of("other", other, "kk", "Бір форум"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("One of the planned events is merged already.");

        var separated = act(page, "2027-W34", "separate", kept, Map.of("other", other, "ru", "Разные"));
        assertThat(separated.statusCode()).isEqualTo(303);
        assertThat(shown(other).path("mergedInto").isMissingNode()).isTrue();
    }

    @Test
    void aHeldWeekIsPublishedAsItWasShown() {
        plan("edu", "2027-08-31", "Мектептің ашылуы");
        var address = "/editing/2027-W35/publication?lang=en";

        var held = publication(get(address), "2027-W35", "hold", Map.of("reason.ru", "Ждём решения"));
        assertThat(held.statusCode()).isEqualTo(303);
        assertThat(get(held.headers().firstValue("Location").orElseThrow() + "&lang=en")
                        .body())
                .contains("The week is held");
        var page = get(address);
        assertThat(page.body()).contains("Мектептің ашылуы", "Publish version 1", "added: 1");
        var published = publication(page, "2027-W35", "publish", Map.of());
        assertThat(published.statusCode()).as(published.body()).isEqualTo(303);

        assertThat(newsroom.versionsOf("2027-W35")).hasSize(1);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> get(address).body(), body -> body.contains("No changes wait for publication."));
        var again = publication(get(address), "2027-W35?lang=en", "publish", Map.of());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("There is nothing new to publish.");
    }

    @Test
    void anOrderAfterALaterFilingShowsTheNewChangesAndPublishesNothing() {
        plan("edu", "2027-05-04", "Мектептің ашылуы");
        var page = get("/editing/2027-W18/publication");
        plan("dsm", "2027-05-05", "<b>Аурухана</b>");

        var refused = publication(page, "2027-W18?lang=en", "publish", Map.of());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("The week has changed since you saw its changes.", "&lt;b&gt;Аурухана&lt;/b&gt;", "added: 2");
        assertThat(newsroom.versionsOf("2027-W18")).isEmpty();
        assertThat(publication(refused, "2027-W18", "publish", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(newsroom.versionsOf("2027-W18")).hasSize(1);
    }

    @Test
    void theDifferenceHasTheOldAndTheNewTextInTheLanguageThatChanges() {
        var event = plan("edu", "2027-11-30", "Мектептің ашылуы");
        assertThat(publication(get("/editing/2027-W48/publication"), "2027-W48", "publish", Map.of())
                        .statusCode())
                .isEqualTo(303);
        await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> get("/editing/2027-W48/publication?lang=ru").body(),
                        body -> body.contains("Опубликовать версию 2"));
        act(get("/editing/2027-W48"), "2027-W48", "note", event, Map.of("ru", "Вход с 09:30", "kk", "Кіру 09:30-дан"));

        var page = get("/editing/2027-W48/publication?lang=ru").body();

        assertThat(page).contains("изменено: 1", "примечание, на русском", "<ins lang=\"ru\">Вход с 09:30</ins>");
        assertThat(page).contains("<ins lang=\"kk\">Кіру 09:30-дан</ins>").doesNotContain("<del");
    }

    private HttpResponse<String> publication(
            HttpResponse<String> page, String week, String action, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.put("_csrf", token(page));
        fields.put("key", find(KEY, page));
        fields.put("shown", find(SHOWN, page));
        fields.put("action", action);
        return post("/editing/" + week.replaceFirst("^[^?]*", "$0/publication"), fields);
    }

    @Test
    void aFormFromElsewhereIsNotTaken() {
        var event = plan("edu", "2027-09-07", "Мектептің ашылуы");

        var answer = post("/editing/2027-W36", Map.of("key", "form-00", "action", "feature", "event", event));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/sign-in");
        assertThat(shown(event).path("decision").asString()).isEqualTo("LEFT_TO_POLICY");
    }

    @Test
    void theFirstPageIsTheWeekWhoseGridGoesOutNext() {
        var answer = get("/editing");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).matches(".*/editing/20[0-9]{2}-W[0-9]{2}");
    }

    @Test
    void anAgencyHasNoSuchPage() {
        post("/sign-out", Map.of("_csrf", token(get("/sign-out"))));
        post("/sign-in", Map.of("_csrf", token(get("/sign-in")), "key", newsroom.agencyKey("edu")));

        var answer = get("/editing/2027-W31?lang=ru");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Эта страница – для редакторов Министерства.");
    }

    private String plan(String agency, String date, String title) {
        var body = new HashMap<>(Plans.pressConference(date));
        body.put("title", Map.of("kk", title));
        body.put("organisers", List.of(Map.of("name", Map.of("kk", agency), "contacts", List.of())));
        return newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey(agency))
                .once()
                .waiting()
                .json(body)
                .send()
                .text("eventId");
    }

    private JsonNode shown(String event) {
        return newsroom.request("GET", "/api/planned-events/" + event)
                .as(newsroom.editorKey())
                .send()
                .body();
    }

    private HttpResponse<String> act(
            HttpResponse<String> page, String week, String action, @Nullable String event, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.put("_csrf", token(page));
        fields.put("key", find(KEY, page));
        fields.put("action", action);
        if (event != null) {
            fields.put("event", event);
        }
        return post("/editing/" + week, fields);
    }

    private static String token(HttpResponse<String> page) {
        return find(TOKEN, page);
    }

    private static String find(Pattern pattern, HttpResponse<String> page) {
        var found = pattern.matcher(page.body());
        assertThat(found.find()).as("%s on %s", pattern, page.body()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).header("Accept", "text/html"));
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address(path))
                .POST(BodyPublishers.ofString(form))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded"));
    }

    private URI address(String path) {
        return URI.create(newsroom.ports().pagesAddress()).resolve(path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("the page does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
