package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import kz.mediagrid.platform.streams.LogHorizon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is due waits for every command that was acknowledged when it was due. */
class TheClockNeverOvertakesTheLogTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T05:00:00Z");
    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-27T07:00:00Z");

    private final Aggregator grid = new Aggregator(WEDNESDAY);

    @BeforeEach
    void aCommandIsProcessed() {
        grid.send(submit("fin-1", on("Budget vote", "2026-12-03"), WEDNESDAY));
    }

    @AfterEach
    void close() {
        grid.close();
    }

    @Test
    void aGridWaitsForAcknowledgedCommandsThatAreStillUnread() {
        grid.log.end = 2;
        grid.advanceTo(FRIDAY_NOON);
        assertThat(grid.versions()).isEmpty();

        grid.log.end = 1;
        grid.send(submit("fin-2", on("Briefing", "2026-12-02"), WEDNESDAY));
        grid.look();

        assertThat(grid.versions().get(0).getEntryCount()).isEqualTo(2);
    }

    @Test
    void theEndIsAskedForOnceAndWhatComesAfterItIsNotWaitedFor() {
        grid.log.end = 2;
        grid.advanceTo(FRIDAY_NOON);
        grid.log.end = 1;
        grid.send(submit("fin-2", on("Briefing", "2026-12-02"), WEDNESDAY));
        grid.log.end = 1_000;

        grid.look();

        assertThat(grid.versions()).hasSize(1);
        assertThat(grid.log.asked).isEqualTo(1);
    }

    @Test
    void anEndSeenBeforeTheDueInstantDoesNotCount() {
        grid.advanceTo(FRIDAY_NOON);
        grid.log.end = 2;

        grid.advanceTo(FRIDAY_NOON.plus(Duration.ofDays(7)));

        assertThat(grid.versions()).hasSize(1);
        assertThat(grid.log.asked).isEqualTo(2);
    }

    @Test
    void markersOfTransactionsAreNotWaitedFor() {
        grid.log.end = 5;
        grid.log.markersFrom = 1;

        grid.advanceTo(FRIDAY_NOON);

        assertThat(grid.versions()).hasSize(1);
    }

    @Test
    void nothingFiresWhileTheBrokerDoesNotTellTheEnd() {
        grid.log.silent = true;
        grid.advanceTo(FRIDAY_NOON);
        assertThat(grid.versions()).isEmpty();

        grid.log.silent = false;
        grid.look();

        assertThat(grid.versions()).hasSize(1);
    }

    @Test
    void whereItTakesMoreThanAMinuteOpsIsToldOnce() {
        var logger = (Logger) LoggerFactory.getLogger(LogHorizon.class);
        var told = new ListAppender<ILoggingEvent>();
        logger.setLevel(Level.WARN);
        logger.addAppender(told);
        told.start();
        grid.log.end = 2;

        grid.advanceTo(FRIDAY_NOON);
        assertThat(told.list).isEmpty();
        grid.realMinutesPass(3);

        assertThat(told.list).hasSize(1);
        assertThat(told.list.get(0).getFormattedMessage())
                .isEqualTo(
                        "The tasks due at 2026-11-27T07:00:00Z have waited for more than 60 s: grid-commands is processed"
                                + " up to offset 1 and ends at 2.");
        logger.detachAppender(told);
        logger.setLevel(null);
    }

    @Test
    void aClockThatLooksBeforeTheFirstCommandFindsNothing() {
        try (var empty = new Aggregator(WEDNESDAY)) {
            empty.advanceTo(FRIDAY_NOON.plus(Duration.ofDays(30)));

            assertThat(empty.versions()).isEmpty();
            assertThat(empty.log.asked).isZero();
        }
    }
}
