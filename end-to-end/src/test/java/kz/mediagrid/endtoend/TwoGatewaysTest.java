package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mediagrid.endtoend.Newsroom.Answer;
import kz.mediagrid.gateway.ProducerGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/** Two gateways on one log: each knows at once what the other received, and of two equal revisions one is written. */
@SecondMediaGrid
class TwoGatewaysTest {

    private static final int SUBMISSIONS = 1_000;
    private static final int ROUNDS = 20;
    /** Also the fewer ones of the short suite take longer than the right person may wait. */
    private static final int ATTEMPTS = "full".equals(System.getProperty("media-grid.tries", "short")) ? 10_000 : 4_000;

    private static final int GUESSERS = 6;
    private static final String BODY = "ulytau";

    private static MailServer mail;
    private static ConfigurableApplicationContext another;
    private static List<Newsroom> gateways;
    private static ExecutorService callers;

    private final Newsroom newsroom;

    TwoGatewaysTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @BeforeAll
    static void start(Newsroom newsroom) throws IOException {
        mail = new MailServer();
        var ports = WholeMediaGrid.freePorts();
        another = ProducerGateway.application()
                .registerShutdownHook(false)
                .run(Stream.concat(
                                mail.arguments().stream(),
                                Stream.of(
                                        "--server.port=" + ports.pages(),
                                        "--spring.kafka.bootstrap-servers="
                                                + newsroom.ports().bootstrapServers(),
                                        "--media-grid.state-dir=" + WholeMediaGrid.newDirectory("another-gateway"),
                                        "--media-grid.sign-in-secret="
                                                + Files.readString(
                                                        newsroom.data().resolve("sign-in-secret")),
                                        "--media-grid.gateway-pages=" + ports.pagesAddress(),
                                        "--springdoc.api-docs.enabled=false"))
                        .toArray(String[]::new));
        gateways = List.of(newsroom, new Newsroom(ports, newsroom.data().resolve("accounts.json")));
        callers = Executors.newFixedThreadPool(8);
    }

    @AfterAll
    static void stop() {
        callers.shutdown();
        another.close();
        mail.close();
    }

    @Test
    void aSubmissionThatOneReceivedIsKnownToTheOtherAtOnce() throws Exception {
        var shown = all(IntStream.range(0, SUBMISSIONS)
                .<Callable<Integer>>mapToObj(i -> () -> askTheOther(i))
                .toList());

        assertThat(shown).hasSize(SUBMISSIONS).containsOnly(200);
    }

    /** The status with which one gateway shows the submission that the other has just received. */
    private int askTheOther(int number) {
        var key = newsroom.agencyKey("edu");
        // The log refuses this command, at little cost.
        var received = gateways.get(number % 2)
                .request("POST", "/api/planned-events/edu-%032x/withdrawal".formatted(number))
                .as(key)
                .once()
                .json(Map.of("reason", Plans.text("Себебі бар", "Есть причина")))
                .send();
        assertThat(received.status()).as(received.toString()).isEqualTo(202);
        var answer = shown(gateways.get((number + 1) % 2), received.text("number"), key);
        // A gateway whose view did not catch up within a second says so, and when to ask again.
        for (int again = 0;
                again < 10
                        && answer.status() == 404
                        && !answer.header("Retry-After").isEmpty();
                again++) {
            answer = shown(gateways.get((number + 1) % 2), received.text("number"), key);
        }
        return answer.status();
    }

    private static Answer shown(Newsroom gateway, String submission, String key) {
        return gateway.request("GET", "/api/submissions/" + submission).as(key).send();
    }

    @Test
    void ofTwoWritersOfARevisionOneWinsAndTheOtherIsTold() throws Exception {
        int first = entryAt(newsroom).body().path("revision").asInt();

        for (int round = 0; round < ROUNDS; round++) {
            int known = first + round;
            var at = round;
            var statuses = all(gateways.stream()
                    .<Callable<Integer>>map(gateway ->
                            () -> write(gateway, known, "1%d:%02d".formatted(5 + gateways.indexOf(gateway), at)))
                    .toList());

            assertThat(statuses).as("writers of revision %d", known + 1).containsExactlyInAnyOrder(200, 412);
            assertThat(gateways)
                    .allSatisfy(gateway -> assertThat(
                                    entryAt(gateway).body().path("revision").asInt())
                            .isEqualTo(known + 1));
        }
    }

    @Test
    void aWriterSeesItsWriteAtOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            int known = entryAt(newsroom).body().path("revision").asInt();

            assertThat(write(newsroom, known, "16:%02d".formatted(round))).isEqualTo(200);

            assertThat(entryAt(newsroom).body().path("revision").asInt()).isEqualTo(known + 1);
        }
    }

    @Test
    void aSignInThatBeganAtOneEndsAtTheOtherAndServesTheNotifierToo() throws Exception {
        var link = Visitor.linkOf(newsroom.ports(), "edu");
        var person = new Visitor();
        var other = gateways.get(1).ports().pagesAddress();

        assertThat(person.press(person.open(link), other).statusCode()).isEqualTo(200);

        for (var address : List.of(
                other + "/people",
                newsroom.ports().pagesAddress() + "/people",
                newsroom.ports().notifierAddress() + "/clock")) {
            assertThat(person.open(address).uri().toString()).isEqualTo(address);
        }
        assertThat(new Visitor().open(link).statusCode()).isEqualTo(410);
    }

    @Test
    void aPersonIsInvitedByMailAndAsksForAnotherLinkByMail() throws Exception {
        var editor = new Visitor();
        editor.use(Visitor.linkOf(newsroom.ports(), "mam"));
        var other = gateways.get(1).ports().pagesAddress();

        var made = editor.send(
                editor.open(other + "/people?lang=ru"),
                other + "/people?lang=ru",
                "place",
                "edu",
                "name",
                "А. Б.",
                "post",
                "пресс-секретарь",
                "email",
                "mailed@edu.example.kz",
                "language",
                "ru");

        assertThat(made.body()).contains("Ссылка отправлена по почте").doesNotContain("mgl_");
        assertThat(mail.mailsTo("mailed@edu.example.kz"))
                .extracting(MailServer.Mail::subject)
                .containsExactly("Медиа-грид: ссылка для входа");

        var asking = other + "/sign-in/mail?lang=ru";
        var asker = new Visitor();
        assertThat(asker.send(asker.open(asking), asking, "email", "mailed@").statusCode())
                .isEqualTo(422);
        var known = asker.send(asker.open(asking), asking, "email", "Mailed@edu.example.kz");
        var unknown = asker.send(asker.open(asking), asking, "email", "nobody@edu.example.kz");

        assertThat(List.of(known, unknown)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Если адрес известен");
        });
        await().until(() -> mail.mailsTo("mailed@edu.example.kz").size() == 2);
        assertThat(mail.mailsTo("nobody@edu.example.kz")).isEmpty();
    }

    @Test
    @Tag("property")
    void duringThousandsOfFalseAttemptsTheRightPersonEntersWithinFiveSeconds() throws Exception {
        var link = Visitor.linkOf(newsroom.ports(), "edu");
        var attempts = new AtomicInteger();
        var guesses = IntStream.range(0, GUESSERS)
                .mapToObj(i -> callers.submit(() -> guess(gateways.get(i % 2), attempts)))
                .toList();
        await().atMost(Duration.ofMinutes(1)).until(() -> attempts.get() > ATTEMPTS / 10);

        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(new Visitor().use(link).statusCode()).isEqualTo(200));

        assertThat(attempts).hasValueLessThan(ATTEMPTS);
        for (var guess : guesses) {
            assertThat(guess.get()).containsExactlyInAnyOrder(401, 410, 422);
        }
    }

    /** Guesses keys of the API, and each tenth time a link or a key on the sign-in page; the answers that came. */
    private static Set<Integer> guess(Newsroom gateway, AtomicInteger attempts) throws Exception {
        var guesser = new Visitor();
        var pages = gateway.ports().pagesAddress();
        var form = guesser.open(pages + "/sign-in");
        var answers = new HashSet<Integer>();
        for (int next = attempts.incrementAndGet(); next <= ATTEMPTS; next = attempts.incrementAndGet()) {
            var guessed = "%043d".formatted(next);
            answers.add(
                    switch (next % 20) {
                        case 0 ->
                            guesser.open(pages + "/sign-in/link?token=mgl_" + guessed)
                                    .statusCode();
                        case 10 ->
                            guesser.send(form, pages + "/sign-in", "key", "mgk_" + guessed)
                                    .statusCode();
                        default ->
                            gateway.request("GET", "/api/agencies")
                                    .as("mgk_" + guessed)
                                    .send()
                                    .status();
                    });
        }
        return answers;
    }

    private Answer entryAt(Newsroom gateway) {
        return gateway.request("GET", "/api/agencies/" + BODY)
                .as(newsroom.editorKey())
                .send();
    }

    private int write(Newsroom gateway, int known, String closingTime) {
        var entry = (ObjectNode) entryAt(newsroom).body().path("entry").deepCopy();
        entry.put("closingTime", closingTime);
        return gateway.request("PUT", "/api/agencies/" + BODY)
                .as(newsroom.editorKey())
                .once()
                .header("If-Match", "\"" + known + "\"")
                .json(entry)
                .send()
                .status();
    }

    private static <T> List<T> all(List<Callable<T>> calls) throws Exception {
        var results = new ArrayList<T>();
        for (Future<T> result : callers.invokeAll(calls)) {
            results.add(result.get());
        }
        return results;
    }
}
