package kz.mediagrid.ops.board;

import static kz.mediagrid.watch.testing.Records.at;
import static kz.mediagrid.watch.testing.Records.attempt;
import static kz.mediagrid.watch.testing.Records.cursor;
import static kz.mediagrid.watch.testing.Records.outlet;
import static kz.mediagrid.watch.testing.Records.suspendedBy;
import static kz.mediagrid.watch.testing.Records.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.watch.testing.Told;
import kz.mediagrid.watch.view.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Para. 6: of each version it is known which outlet has it, and why another has not. */
class RecipientsTest {

    private static final Instant NOW = at("2026-12-04T12:00:00+05:00");
    private static final Instant WRITTEN = at("2026-12-04T11:00:00+05:00");
    private static final Instant SUSPENDED_AT = at("2026-12-03T09:00:00+05:00");
    private static final String WEEK = "2026-W50";
    private static final String API = "/api/grids/2026-W50/versions/2/recipients";

    private final Told told = new Told();
    private final Watch watch = told.watch();

    @Test
    void anOutletHasItOrThereIsAReason() {
        given(watch);
        watch.outlets().outlet("without-webhook", outlet("without-webhook", "Газет", ""));

        assertThat(recipients(watch))
                .extracting(Recipient::outlet, Recipient::state)
                .containsExactly(
                        tuple("by-hand", RecipientState.SUSPENDED),
                        tuple("gone", RecipientState.SUSPENDED),
                        tuple("has", RecipientState.DELIVERED),
                        tuple("late", RecipientState.STARTS_LATER),
                        tuple("long-ago", RecipientState.DELIVERED),
                        tuple("newest", RecipientState.PASSED_OVER),
                        tuple("removed", RecipientState.REMOVED),
                        tuple("tried", RecipientState.TRIED),
                        tuple("waits", RecipientState.WAITING));
    }

    @Test
    void eachStateHasItsTimeAndEachFailureItsAnswer() {
        given(watch);

        assertThat(one("has").since()).isEqualTo(at("2026-11-24T12:00:00.020+05:00"));
        assertThat(one("long-ago").since()).isNull();
        assertThat(one("waits").since()).isEqualTo(WRITTEN);
        assertThat(one("tried").since()).isEqualTo(at("2026-11-24T12:00:00+05:00"));
        assertThat(one("tried").httpStatus()).isEqualTo(503);
        assertThat(one("tried").why()).isEqualTo("it answered 503");
        assertThat(one("tried").nextAttemptAt()).isEqualTo(NOW);
        assertThat(one("by-hand").since()).isEqualTo(SUSPENDED_AT);
        assertThat(one("by-hand").why()).isEqualTo("by hand: moves");
        assertThat(one("gone").since()).isEqualTo(at("2026-11-24T12:00:00+05:00"));
        assertThat(one("gone").why()).isEqualTo("it is gone (410)");
        assertThat(one("removed").name()).isNull();
    }

    @Test
    void anAttemptOfAnotherVersionSaysNothingOfThisOne() {
        given(watch);
        watch.outlets().attempt(attempt("waits", WEEK, 1, AttemptOutcome.DELIVERED));
        watch.outlets().attempt(attempt("waits", WEEK, 21, AttemptOutcome.DELIVERED));

        assertThat(one("waits").state()).isEqualTo(RecipientState.WAITING);
    }

    @Test
    void theApiListsThemByStateAndInPages() {
        try (var server = OpsServer.start(NOW)) {
            given(server.watch());
            IntStream.range(0, 1_000)
                    .forEach(number -> server.watch()
                            .outlets()
                            .outlet("x-%03d".formatted(number), outlet("x-" + number, "X", "https://x.example/")));

            var first =
                    JsonMapper.shared().readTree(server.json(API + "?limit=2").body());
            var second = JsonMapper.shared()
                    .readTree(server.json(
                                    API + "?limit=2&after=" + first.at("/next").asString())
                            .body());
            var tried = JsonMapper.shared()
                    .readTree(server.json(API + "?state=TRIED").body());

            assertThat(first.at("/counts/DELIVERED").asInt()).isEqualTo(2);
            assertThat(first.at("/items/0/outlet").asString()).isEqualTo("by-hand");
            assertThat(second.at("/items/0/outlet").asString()).isEqualTo("has");
            assertThat(tried.at("/items").size()).isEqualTo(1);
            assertThat(tried.at("/items/0/nextAttemptAt").asString()).isEqualTo("2026-12-04T12:00:00+05:00");
            assertThat(server.json(API + "?limit=501").statusCode()).isEqualTo(400);
            assertThat(server.json(API + "?state=LOST").statusCode()).isEqualTo(400);
            assertThat(server.json(API.replace("/2/", "/9/")).statusCode()).isEqualTo(404);
            assertThat(server.json(API, OpsServer.AGENCY_KEY).statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Нұсқа кімге жетті, әлі жіберілген жоқ: 1, 'сервердің жауабы: 503', жойылған БАҚ, 'Жіберу уақыты – нақты сағат бойынша, жариялау мен қызметкердің тоқтата тұру уақыты – медиа-грид сағаты бойынша.'",
        "ru, Кто получил версию, ещё не отправлялась: 1, 'ответ сервера: 503', удалённое СМИ, 'Время отправки указано по реальным часам, время публикации и приостановки сотрудником – по часам медиа-грида.'",
        "en, Who has the version, not sent yet: 1, 'answer of the server: 503', a removed outlet, 'Deliveries are in real time; publication, and a suspension by a person, are by the clock of media-grid.'"
    })
    void thePageSaysItInWords(
            String language, String title, String count, String answer, String removed, String clocks) {
        try (var server = OpsServer.start(NOW)) {
            given(server.watch());

            var page =
                    server.get("/outlets/versions/2026-W50/2?lang=" + language).body();

            assertThat(page).contains(title, count, answer, removed, clocks).doesNotContain("??", "it answered");
            var waiting = server.get("/outlets/versions/2026-W50/2?state=WAITING&lang=" + language)
                    .body();
            assertThat(waiting).contains(">Waits<").doesNotContain(">Tried<", removed + "</span>");
            assertThat(server.get("/outlets/versions/2026-W50/9").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void anOutletWithoutAWebhookIsNamedUntilTheVersionIsMailedToIt() {
        try (var server = OpsServer.start(NOW)) {
            given(server.watch());
            server.watch()
                    .outlets()
                    .outlet("mailed", named("mailed").setWebhookUrl("").build());

            assertThat(server.get("/outlets/versions/2026-W50/2?lang=ru").body())
                    .containsPattern("(?s)Сама эта версия не отправлялась следующим СМИ.*/outlets/mailed")
                    .contains("все: 9");
            server.watch().outlets().attempt(attempt("mailed", WEEK, 2, AttemptOutcome.DELIVERED));
            assertThat(server.get("/outlets/versions/2026-W50/2?lang=ru").body())
                    .doesNotContain("Сама эта версия не отправлялась")
                    .contains("/outlets/mailed", "все: 10");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Мерзім сақталуы үшін сол БАҚ-тың бетінде жіберуді тоқтата тұрыңыз",
        "ru, 'Чтобы срок был соблюдён, приостановите отправку на странице этого СМИ'"
    })
    void whileAnOutletWaitsForTheFirstVersionThePageSaysHowTheTermIsMet(String language, String words) {
        try (var server = OpsServer.start(NOW)) {
            given(server.watch());

            assertThat(server.get("/outlets/versions/2026-W50/1?lang=" + language)
                            .body())
                    .contains(words);
            assertThat(server.get("/outlets/versions/2026-W50/2?lang=" + language)
                            .body())
                    .as("the first version alone is owed")
                    .doesNotContain(words);
        }
    }

    private Recipient one(String outlet) {
        return recipients(watch).stream()
                .filter(recipient -> recipient.outlet().equals(outlet))
                .findFirst()
                .orElseThrow();
    }

    private static List<Recipient> recipients(Watch watch) {
        var recipients = new Recipients(watch);
        return recipients.of(recipients.find(WEEK, 2).orElseThrow());
    }

    /** Versions 1 to 3 of a week at the offsets 0, 10 and 20, and an outlet in each state of version 2. */
    private static void given(Watch watch) {
        watch.versions().apply(0, WRITTEN, version(WEEK, 1));
        watch.versions().apply(10, WRITTEN, version(WEEK, 2));
        watch.versions().apply(20, WRITTEN, version(WEEK, 3));
        var outlets = watch.outlets();
        for (var id : new String[] {"has", "waits", "tried", "long-ago", "gone"}) {
            outlets.outlet(id, named(id).build());
        }
        outlets.attempt(attempt("has", WEEK, 2, AttemptOutcome.RETRY_LATER));
        outlets.attempt(attempt("has", WEEK, 2, AttemptOutcome.DELIVERED));
        outlets.attempt(DeliveryAttempted.newBuilder(attempt("tried", WEEK, 2, AttemptOutcome.RETRY_LATER))
                .setNextAttemptAt(NOW)
                .build());
        outlets.cursor("tried", cursor("tried", 10));
        outlets.cursor("long-ago", cursor("long-ago", 21));
        outlets.attempt(attempt("gone", WEEK, 2, AttemptOutcome.SUSPENDED));
        outlets.cursor("gone", suspendedBy(cursor("gone", 10), "it is gone (410)"));
        outlets.outlet(
                "by-hand",
                named("by-hand")
                        .setStatus(OutletStatus.SUSPENDED)
                        .setSuspendedWhy("by hand: moves")
                        .setSuspendedAt(SUSPENDED_AT)
                        .build());
        outlets.outlet("late", named("late").setStartOffset(11).build());
        outlets.outlet("newest", named("newest").setSkipSupersededBefore(21).build());
        outlets.attempt(attempt("removed", WEEK, 2, AttemptOutcome.RETRY_LATER));
    }

    private static Outlet.Builder named(String id) {
        var name = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
        return Outlet.newBuilder(outlet(id, name, "https://tv.example/"));
    }
}
