package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import kz.mediagrid.calendar.AlmatyTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People are let in by links, see what they may see in both services, and are let out again. */
@ExtendWith(WholeMediaGrid.class)
class SignInLinkTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final Pattern LINK = Pattern.compile("value=\"(http[^\"]*/sign-in/link\\?token=mgl_[^\"]+)\"");
    private static final Pattern PERSON = Pattern.compile("name=\"person\" value=\"(per-[^\"]+)\"");

    private final Newsroom newsroom;

    SignInLinkTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    private String gateway(String path) {
        return newsroom.ports().pagesAddress() + path;
    }

    private String notifier(String path) {
        return newsroom.ports().notifierAddress() + path;
    }

    @Test
    void theFirstPersonOfTheAuthorisedBodyInvitesAndRevokesAHeadOfUnit() throws Exception {
        var editor = new Visitor();
        var first = Visitor.linkOf(newsroom.ports(), "mam");

        // A mail scanner opens the link first.
        assertThat(new Visitor().open(first).statusCode()).isEqualTo(200);
        var confirm = editor.open(first);
        assertThat(confirm.uri().toString()).doesNotContain("mgl_");
        assertThat(editor.use(first).statusCode()).isEqualTo(200);
        assertThat(editor.open(gateway("/editing")).statusCode()).isEqualTo(200);
        assertThat(editor.open(notifier("/clock")).statusCode()).isEqualTo(200);

        var twice = new Visitor().open(first);
        assertThat(twice.statusCode()).isEqualTo(410);
        assertThat(twice.body()).contains("Сілтеме бұрын пайдаланылған");

        var people = editor.open(gateway("/people?lang=ru"));
        assertThat(people.body()).contains("Органы, сотрудники которых не введены");
        var bad = editor.send(
                people, gateway("/people?lang=ru"), "place", "edu", "name", "А. Б.", "email", "a@b.kz\r\nBcc: c@d.kz");
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body()).contains("Введите адрес в виде a@b.kz", "Введите должность<", "А. Б.");
        var invited = editor.send(
                bad,
                gateway("/people?lang=ru"),
                "place",
                "edu",
                "name",
                "А. Б.",
                "post",
                "пресс-секретарь",
                "email",
                "a@edu.example.kz",
                "head",
                "true");
        assertThat(invited.statusCode()).as(invited.body()).isEqualTo(200);
        var link = LINK.matcher(invited.body());
        assertThat(link.find()).isTrue();

        var head = new Visitor();
        assertThat(head.use(Objects.requireNonNull(link.group(1))).statusCode()).isEqualTo(200);
        var own = head.open(gateway("/people?lang=ru"));
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).contains("пресс-секретарь").doesNotContain("Органы, сотрудники которых");

        var person = PERSON.matcher(row(editor.open(gateway("/people?lang=ru")).body(), "a@edu.example.kz"));
        assertThat(person.find()).isTrue();
        editor.send(
                editor.open(gateway("/people?lang=ru")),
                gateway("/people"),
                "person",
                Objects.requireNonNull(person.group(1)),
                "action",
                "revoke");

        await("the refusal of both services").atMost(AT_ONCE).untilAsserted(() -> {
            assertThat(head.open(gateway("/people")).uri().getPath()).isEqualTo("/sign-in");
            assertThat(head.open(notifier("/clock")).uri().getPath()).isEqualTo("/sign-in");
        });
        assertAudit(editor, Objects.requireNonNull(person.group(1)));
    }

    /** The audit has each step of the invited person, and who took it. */
    private void assertAudit(Visitor editor, String person) throws Exception {
        var month = YearMonth.now(AlmatyTime.ZONE);
        var page = editor.open(gateway("/audit?lang=ru&month=" + month));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("сотрудник приглашён", "вход по ссылке", "доступ сотрудника отозван")
                .contains("оператор в командной строке", "пресс-секретарь", "А. Б.", person)
                .doesNotContain("mgl_")
                .doesNotContain("a@edu.example.kz");
        var csv = editor.open(gateway("/audit.csv?lang=ru&month=" + month));
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body().lines().filter(row -> row.contains(person)))
                .extracting(row -> row.split("\",\"")[2])
                .containsExactly("PERSON_REVOKED", "SIGNED_IN_BY_LINK", "PERSON_INVITED");

        var wrong = editor.open(gateway("/audit?lang=en&kind=NO_SUCH"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("kind");
    }

    @Test
    void aRefusedInvitationStaysOnThePageOfItsOutlet() throws Exception {
        var entered = newsroom.toNotifier("POST", "/api/outlets")
                .as(newsroom.editorKey())
                .once()
                .json(Map.of("id", "invited-tv", "name", Plans.text("Шақырылғандар арнасы", "Канал приглашённых")))
                .send();
        assertThat(entered.status()).as(entered.toString()).isEqualTo(201);
        var editor = new Visitor();
        editor.use(Visitor.linkOf(newsroom.ports(), "mam"));
        var address = gateway("/people?outlet=invited-tv&lang=ru");
        await("the outlet in the gateway")
                .atMost(AT_ONCE)
                .until(() -> editor.open(address).statusCode() == 200);
        var action = Pattern.compile("action=\"(/people[^\"]*)\"")
                .matcher(editor.open(address).body());
        assertThat(action.find()).isTrue();

        var refused = editor.send(
                editor.open(address),
                gateway(Objects.requireNonNull(action.group(1)).replace("&amp;", "&")),
                "place",
                "outlet invited-tv",
                "email",
                "a@tv.example.kz");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Канал приглашённых", "Введите должность<", "Все сотрудники");
    }

    @Test
    void aPersonMakesAKeyOnThePageWhichOpensTheApiWithItsScopes() throws Exception {
        var editor = new Visitor();
        editor.use(Visitor.linkOf(newsroom.ports(), "mam"));
        var keys = editor.open(gateway("/keys?lang=ru"));
        var token = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(keys.body());
        assertThat(token.find()).as(keys.body()).isTrue();

        var made = editor.send(
                keys,
                gateway("/keys?lang=ru"),
                "token",
                Objects.requireNonNull(token.group(1)),
                "name",
                "Портал",
                "place",
                "body edu",
                "scope",
                "READ_OWN",
                "until",
                "");

        var key = Pattern.compile("value=\"(mgk_[^\"]+)\"").matcher(made.body());
        assertThat(key.find()).as(made.body()).isTrue();
        var secret = Objects.requireNonNull(key.group(1));
        await("the key opens what its scope opens").atMost(AT_ONCE).untilAsserted(() -> {
            assertThat(newsroom.request("GET", "/api/agencies")
                            .as(secret)
                            .send()
                            .status())
                    .isEqualTo(200);
            assertThat(newsroom.request("POST", "/api/planned-events")
                            .as(secret)
                            .json(Map.of())
                            .send()
                            .status())
                    .isEqualTo(403);
        });
        assertThat(editor.open(gateway("/keys?lang=ru")).body())
                .contains("Портал")
                .doesNotContain(secret);
    }

    private static String row(String page, String email) {
        int at = page.indexOf(email);
        return page.substring(at, page.indexOf("</tr>", at));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mgl_cut-off", "mgl_%0d%0aSet-Cookie:%20a=b", "%3B%20a=b"})
    void aLinkThatIsNotWholeIsToldAsUnknown(String token) throws Exception {
        var page = new Visitor().open(gateway("/sign-in/link?lang=en&token=" + token));

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("There is no such link");
    }

    @Test
    void aPlaceThatIsUnknownIsToldInOneSentence() {
        var said = CommandSaid.of(
                "sign-in",
                "no-such",
                "--port",
                Integer.toString(newsroom.ports().pages()));

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err())
                .isEqualTo("media-grid: There is no body or outlet 'no-such': give the code of a body, the id of an"
                        + " outlet, or ops.");
    }

    @Test
    void theOpenEventStreamOfWhoSignsOutEnds() throws Exception {
        var duty = new Visitor();
        duty.use(Visitor.linkOf(newsroom.ports(), "ops"));
        var stream = duty.stream(notifier("/ops/events"));
        var body = stream.get(10, TimeUnit.SECONDS).body();
        assertThat(body.read()).isPositive();

        duty.send(duty.open(gateway("/sign-out")), gateway("/sign-out"));

        var rest = CompletableFuture.supplyAsync(() -> {
            try {
                return body.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(rest).succeedsWithin(AT_ONCE);
    }

    @Test
    void thePeopleOfOpsEnterTheirPages() throws Exception {
        var duty = new Visitor();

        assertThat(duty.use(Visitor.linkOf(newsroom.ports(), "ops")).statusCode())
                .isEqualTo(200);

        assertThat(duty.open(notifier("/ops")).statusCode()).isEqualTo(200);
        assertThat(duty.open(gateway("/editing")).statusCode()).isEqualTo(403);
        assertThat(duty.cookieNames()).contains("media-grid-session").doesNotContain("media-grid-link");
    }
}
