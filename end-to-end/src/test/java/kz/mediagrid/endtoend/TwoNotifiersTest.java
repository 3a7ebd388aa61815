package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.EditorClient.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.mediagrid.endtoend.WebhookOutlet.Receipt;
import kz.mediagrid.notifier.Notifier;
import kz.mediagrid.platform.streams.StateRefusedException;
import kz.mediagrid.standalone.run.Ports;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Of two notifiers one serves the outlets; the other takes over without a version missed or out of order. */
@SecondMediaGrid
class TwoNotifiersTest {

    private static final String WEEK = "2027-W30";
    private static final String GROUP = "notifier.serves-outlets";
    private static final int CHANGES = 20;
    private static final Duration TAKE_OVER = Duration.ofSeconds(60);

    private final Newsroom newsroom;

    TwoNotifiersTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @Test
    void theOneThatIsLeftGoesOnWhereTheOtherStopped() throws Exception {
        try (var members = new GroupMembers(newsroom.ports(), GROUP);
                var outlet = new WebhookOutlet()) {
            var editor = new EditorClient(newsroom);
            editor.enter("shared", outlet.address());
            editor.publish(WEEK, "2027-07-26");
            within(TAKE_OVER, () -> outlet.receiptsOf(WEEK).size() == 1);
            var first = members.owner();

            // Of members with names the first by name is assigned a single partition.
            var ports = WholeMediaGrid.freePorts();
            try (var other = notifier("0", ports)) {
                within(TAKE_OVER, () -> members.owner().equals("0"));
                editor.publish(WEEK, "2027-07-27");
                within(TAKE_OVER, () -> versions(outlet).contains(2));
                assertThat(other.isRunning()).isTrue();
                ofTwoChangesOfARevisionOneIsWritten(new Newsroom(ports, newsroom.data()));
            }
            editor.publish(WEEK, "2027-07-28");

            within(TAKE_OVER, () -> versions(outlet).contains(3));
            within(TAKE_OVER, () -> members.owner().equals(first));
            assertThat(versions(outlet)).containsExactly(1, 2, 3);
        }
    }

    @Test
    void aNewcomerWithTheNameOfTheOneThatWorksIsRefused() throws Exception {
        try (var members = new GroupMembers(newsroom.ports(), GROUP);
                var clocks = new GroupMembers(newsroom.ports(), "notifier.obligation-clock")) {
            // One that ended is a member for some seconds more.
            within(
                    TAKE_OVER,
                    () -> members.names().size() == 1 && clocks.names().size() == 1);
            var first = members.names().get(0);

            assertThatThrownBy(() -> notifier(first, WholeMediaGrid.freePorts()).close())
                    .hasRootCauseInstanceOf(StateRefusedException.class)
                    .rootCause()
                    .hasMessageContainingAll("notifier.obligation-clock", "the name " + first, "media-grid.instance");

            assertThat(members.owner()).isEqualTo(first);
            assertThat(newsroom.toNotifier("GET", "/actuator/health").send().status())
                    .isEqualTo(200);
        }
    }

    private void ofTwoChangesOfARevisionOneIsWritten(Newsroom other) {
        for (int revision = 1; revision <= CHANGES; revision++) {
            var known = revision;
            var statuses = Stream.of(newsroom, other)
                    .map(notifier -> CompletableFuture.supplyAsync(() -> changeSecret(notifier, known)))
                    .toList();

            assertThat(statuses.stream().map(CompletableFuture::join))
                    .as("changes of revision %d", revision)
                    .containsExactlyInAnyOrder(200, 412);
        }
    }

    private int changeSecret(Newsroom notifier, int revision) {
        return notifier.toNotifier("POST", "/api/outlets/shared/secret")
                .as(newsroom.editorKey())
                .once()
                .header("If-Match", "\"" + revision + "\"")
                .json(Map.of())
                .send()
                .status();
    }

    private ConfigurableApplicationContext notifier(String instance, Ports ports) {
        return Notifier.application()
                .registerShutdownHook(false)
                .run(
                        "--server.port=" + ports.notifier(),
                        "--spring.kafka.bootstrap-servers=" + newsroom.ports().bootstrapServers(),
                        "--media-grid.state-dir=" + WholeMediaGrid.newDirectory("another-notifier"),
                        "--media-grid.replication-factor=1",
                        "--media-grid.delivery.allow-loopback=true",
                        "--media-grid.instance=" + instance,
                        "--springdoc.api-docs.enabled=false");
    }

    private static List<Integer> versions(WebhookOutlet outlet) {
        return outlet.receiptsOf(WEEK).stream().map(Receipt::version).distinct().toList();
    }
}
