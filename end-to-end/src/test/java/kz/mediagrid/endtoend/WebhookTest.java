package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.EditorClient.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.mediagrid.endtoend.WebhookOutlet.Receipt;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every version reaches every outlet, signed, in order, and once it was down too. */
@ExtendWith(WholeMediaGrid.class)
class WebhookTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Newsroom newsroom;
    private final EditorClient editor;

    WebhookTest(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.editor = new EditorClient(newsroom);
    }

    @Test
    void aVersionArrivesSignedWithWhatChangedAndALink() throws Exception {
        try (var outlet = new WebhookOutlet()) {
            var secret = editor.enter("signed", outlet.address()).text("secret");

            editor.publish("2027-W10", "2027-03-10");
            editor.publish("2027-W10", "2027-03-11");

            within(SOON, () -> outlet.receiptsOf("2027-W10").size() == 2);
            var first = outlet.receiptsOf("2027-W10").get(0);
            var second = outlet.receiptsOf("2027-W10").get(1);
            verify(secret, first);
            verify(secret, second);
            assertThat(first.webhookId()).isEqualTo("signed_2027-W10_1");
            assertThat(first.body().path("type").asString()).isEqualTo("media-grid.published");
            assertThat(first.data().path("changes").get(0).path("kind").asString())
                    .isEqualTo("ADDED");
            assertThat(second.data().path("previousVersion").asInt()).isEqualTo(1);
            assertThat(second.data().path("previousHash").asString())
                    .isEqualTo(first.data().path("versionHash").asString());
            assertThat(second.data()
                            .path("changes")
                            .get(0)
                            .path("entry")
                            .path("date")
                            .asString())
                    .isEqualTo("2027-03-11");
            assertThat(second.data().path("grid").asString())
                    .isEqualTo(newsroom.ports().notifierAddress() + "/api/grids/2027-W10/versions/2");
            assertThat(second.data().path("gridKey").asString()).startsWith("signed.");
            assertThat(new String(second.bytes(), StandardCharsets.UTF_8)).doesNotContain(secret.substring(6));
            var whole = newsroom.toNotifier(
                            "GET",
                            URI.create(second.data().path("grid").asString()).getPath())
                    .header("Grid-Key", second.data().path("gridKey").asString())
                    .send();
            assertThat(whole.status()).isEqualTo(200);
            assertThat(whole.body().path("entries")).hasSize(2);
            assertThat(whole.text("stateHash"))
                    .isEqualTo(second.data().path("stateHash").asString());
        }
    }

    @Test
    void anOutletThatIsDownForAWhileMissesNothingAndHoldsNobodyUp() {
        try (var healthy = new WebhookOutlet();
                var down = new WebhookOutlet()) {
            editor.enter("healthy", healthy.address());
            editor.enter("down", down.address());
            down.answer(receipt -> 503);

            for (int i = 0; i < 4; i++) {
                editor.publish("2027-W11", "2027-03-1" + (5 + i));
            }
            within(SOON, () -> healthy.receiptsOf("2027-W11").size() == 4);
            within(SOON, () -> down.receipts().size() >= 3);
            assertThat(down.receipts()).extracting(Receipt::webhookId).containsOnly("down_2027-W11_1");

            down.answer(receipt -> 200);

            within(SOON, () -> firstReceipts(down).size() == 4);
            assertThat(firstReceipts(down)).containsExactly(1, 2, 3, 4);
            assertThat(firstReceipts(healthy)).containsExactly(1, 2, 3, 4);
            assertThat(healthy.receipts()).hasSize(4);
        }
    }

    @Test
    void anOutletThatIsGoneIsSuspendedAndGoesOnWhereItStopped() {
        try (var outlet = new WebhookOutlet()) {
            editor.enter("gone", outlet.address());
            outlet.answer(receipt -> 410);
            editor.publish("2027-W12", "2027-03-22");
            within(SOON, () -> editor.show("/api/outlets/gone").text("status").equals("SUSPENDED"));
            assertThat(editor.show("/api/outlets/gone").text("suspendedWhy")).contains("410");
            editor.publish("2027-W12", "2027-03-23");
            outlet.answer(receipt -> 200);
            assertThat(outlet.receipts()).hasSize(1);

            assertThat(editor.post("/api/outlets/gone/resumption", Map.of("from", "WHERE_IT_STOPPED"))
                            .status())
                    .isEqualTo(200);

            within(SOON, () -> outlet.receipts().size() == 3);
            assertThat(outlet.receipts()).extracting(Receipt::version).containsExactly(1, 1, 2);
            assertThat(editor.show("/api/outlets/gone").text("status")).isEqualTo("ACTIVE");
        }
    }

    @Test
    void anOutletThatGoesOnAtTheNewestStateGetsTheNewestVersionWhole() {
        try (var outlet = new WebhookOutlet()) {
            editor.enter("newest", outlet.address());
            editor.post("/api/outlets/newest/suspension", Map.of("reason", "жөндеу"));
            assertThat(editor.show("/api/outlets/newest").text("suspendedWhy")).isEqualTo("by hand: жөндеу");
            for (int i = 0; i < 3; i++) {
                editor.publish("2027-W13", "2027-03-3" + (i % 2));
            }

            editor.post("/api/outlets/newest/resumption", Map.of("from", "NEWEST"));

            within(SOON, () -> !outlet.receiptsOf("2027-W13").isEmpty());
            var receipt = outlet.receiptsOf("2027-W13").get(0);
            assertThat(receipt.version()).isEqualTo(3);
            assertThat(receipt.data().path("whole").asBoolean()).isTrue();
            assertThat(receipt.data().path("entries")).hasSize(3);

            editor.publish("2027-W13", "2027-03-29");

            within(SOON, () -> outlet.receiptsOf("2027-W13").size() == 2);
            assertThat(outlet.receiptsOf("2027-W13").get(1).version()).isEqualTo(4);
            assertThat(outlet.receiptsOf("2027-W13").get(1).data().path("whole").asBoolean())
                    .isFalse();
        }
    }

    @Test
    void afterAllAttemptsAnOutletIsSuspendedAndEveryAttemptIsInTheLedger() {
        try (var outlet = new WebhookOutlet()) {
            editor.enter("refusing", outlet.address());
            outlet.answer(receipt -> 500);

            editor.publish("2027-W14", "2027-04-05");

            within(
                    SOON,
                    () -> editor.show("/api/outlets/refusing").text("status").equals("SUSPENDED"));
            int attempts = outlet.receipts().size();
            assertThat(editor.show("/api/outlets/refusing").text("suspendedWhy"))
                    .isEqualTo("all %d attempts failed; the last: it answered 500".formatted(attempts));
            assertThat(new HashSet<>(
                            outlet.receipts().stream().map(Receipt::webhookId).toList()))
                    .containsExactly("refusing_2027-W14_1");
            var ledger = ledgerOf("refusing");
            assertThat(ledger)
                    .extracting(DeliveryAttempted::getAttempt)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, attempts).boxed().toList());
            assertThat(ledger.get(attempts - 1).getOutcome()).isEqualTo(AttemptOutcome.SUSPENDED);
            assertThat(ledger.subList(0, attempts - 1)).allSatisfy(made -> {
                assertThat(made.getOutcome()).isEqualTo(AttemptOutcome.RETRY_LATER);
                assertThat(made.getNextAttemptAt()).isNotNull();
            });
            assertThat(editor.show("/api/outlets/refusing/deliveries").body().path("items"))
                    .hasSize(attempts);
        }
    }

    @Test
    void aNewSecretSignsBesideTheOneBefore() throws Exception {
        try (var outlet = new WebhookOutlet()) {
            var first = editor.enter("rotating", outlet.address()).text("secret");
            var second = editor.post("/api/outlets/rotating/secret", Map.of()).text("secret");
            assertThat(second).startsWith("whsec_").isNotEqualTo(first);

            editor.publish("2027-W15", "2027-04-12");

            within(SOON, () -> !outlet.receiptsOf("2027-W15").isEmpty());
            verify(first, outlet.receiptsOf("2027-W15").get(0));
            verify(second, outlet.receiptsOf("2027-W15").get(0));
        }
    }

    @Test
    void anOutletThatStartsAtTheBeginningIsSentAll() {
        editor.publish("2027-W16", "2027-04-19");
        editor.publish("2027-W16", "2027-04-20");
        try (var outlet = new WebhookOutlet()) {
            editor.enter("from-the-start", outlet.address(), "BEGINNING");

            within(SOON, () -> outlet.receiptsOf("2027-W16").size() == 2);

            assertThat(outlet.receiptsOf("2027-W16"))
                    .extracting(Receipt::version)
                    .containsExactly(1, 2);
        }
    }

    @Test
    void anOutletThatStartsNowLacksTheVersionBeforeAndGetsTheNextWhole() {
        editor.publish("2027-W17", "2027-04-26");
        try (var outlet = new WebhookOutlet()) {
            editor.enter("late-comer", outlet.address());
            editor.publish("2027-W17", "2027-04-27");

            within(SOON, () -> !outlet.receiptsOf("2027-W17").isEmpty());

            var receipt = outlet.receiptsOf("2027-W17").get(0);
            assertThat(receipt.version()).isEqualTo(2);
            assertThat(receipt.data().path("entries")).hasSize(2);
        }
    }

    private List<DeliveryAttempted> ledgerOf(String outlet) {
        return newsroom.contents(Topics.DELIVERIES).stream()
                .map(DeliveryAttempted.class::cast)
                .filter(made -> made.getOutletId().equals(outlet))
                .toList();
    }

    /** The versions in the order in which each came first. */
    private static List<Integer> firstReceipts(WebhookOutlet outlet) {
        return outlet.receipts().stream().map(Receipt::version).distinct().toList();
    }

    private static void verify(String secret, Receipt receipt) throws Exception {
        var headers = receipt.headers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
        new Webhook(secret)
                .verify(
                        new String(receipt.bytes(), StandardCharsets.UTF_8),
                        HttpHeaders.of(headers, (name, value) -> true));
    }
}
