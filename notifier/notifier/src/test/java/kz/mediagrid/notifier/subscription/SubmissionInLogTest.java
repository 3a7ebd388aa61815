package kz.mediagrid.notifier.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import kz.mediagrid.accounts.testing.SignedIn;
import kz.mediagrid.notifier.outlet.OutletParts;
import kz.mediagrid.notifier.outlet.Outlets;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** An operator finds the log lines of a call by the id of its submission. */
class SubmissionInLogTest {

    @Test
    void theLineOfAFailedWriteHasTheIdOfItsSubmissionAndTheLineOfAnotherCallHasIts() {
        try (var server = SubscriptionServer.start()) {
            var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            var lines = new ListAppender<ILoggingEvent>();
            lines.start();
            root.addAppender(lines);
            server.part(OutletParts.Broker.class).away(true);
            assertThat(enter(server, "tv")).isEqualTo(503);
            assertThat(enter(server, "radio")).isEqualTo(503);
            server.part(OutletParts.Broker.class).away(false);
            root.detachAppender(lines);

            // A repetition with the same key is the same submission.
            assertThat(enter(server, "tv")).isEqualTo(201);
            assertThat(enter(server, "radio")).isEqualTo(201);

            var outlets = server.part(Outlets.class);
            assertThat(lines.list)
                    .filteredOn(line -> line.getFormattedMessage().startsWith("POST /api/outlets"))
                    .extracting(line -> line.getMDCPropertyMap().get("submission"))
                    .containsExactly(
                            outlets.find("tv").orElseThrow().getSubmissionId(),
                            outlets.find("radio").orElseThrow().getSubmissionId());
        }
    }

    private static int enter(SubscriptionServer server, String id) {
        return server.call(
                        "POST",
                        "/api/outlets",
                        "{\"id\":\"" + id + "\",\"name\":{\"kk\":\"Арна\"}}",
                        "Authorization",
                        "Bearer " + SignedIn.EDITOR_KEY,
                        "Idempotency-Key",
                        "enter-" + id)
                .statusCode();
    }
}
