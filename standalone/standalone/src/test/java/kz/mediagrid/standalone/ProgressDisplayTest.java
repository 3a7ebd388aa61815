package kz.mediagrid.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import kz.mediagrid.observability.health.WaitProgress;
import kz.mediagrid.observability.progress.Progress;
import org.junit.jupiter.api.Test;

/** A long piece of work is a bar on a terminal, and a few lines elsewhere. */
class ProgressDisplayTest {

    private static final String REPLAY = "Replaying the commands";

    private final StringWriter shown = new StringWriter();
    private final AtomicLong nanoTime = new AtomicLong();

    @Test
    void aTerminalHasOneBarThatIsDrawnOverAgainAndErasedAtTheEnd() {
        try (var display = display(true)) {
            display.show(REPLAY, new Progress(1, 10));
            display.show(REPLAY, new Progress(1, 10));
            display.show(REPLAY, new Progress(5, 10));
            display.show(REPLAY, new Progress(10, 10));
        }

        assertThat(shown)
                .hasToString("\r[###                           ]  10 %  Replaying the commands\u001b[K"
                        + "\r[###############               ]  50 %  Replaying the commands\u001b[K"
                        + "\r\u001b[K");
    }

    @Test
    void ofWhatServicesWaitForTheBarShowsThatOfWhichLeastIsThere() {
        try (var display = display(true)) {
            display.show(wait("notifier", 80));
            display.show(wait("producer-gateway", 20));
            display.show(wait("producer-gateway", 100));
        }

        assertThat(shown.toString().split("\r"))
                .containsExactly(
                        "",
                        "[########################      ]  80 %  notifier waits for topics to be read\u001b[K",
                        "[######                        ]  20 %  producer-gateway waits for topics to be read\u001b[K",
                        "[########################      ]  80 %  notifier waits for topics to be read\u001b[K",
                        "\u001b[K");
    }

    @Test
    void elsewhereThereIsALineAtATenthAndNotMoreThanOneASecond() {
        try (var display = display(false)) {
            for (int done = 0; done <= 100; done++) {
                display.show(REPLAY, new Progress(done, 100));
                nanoTime.addAndGet(40_000_000);
            }
        }

        assertThat(shown.toString().lines())
                .containsExactly(
                        "Replaying the commands: 25 %", "Replaying the commands: 50 %", "Replaying the commands: 75 %");
    }

    @Test
    void shortWorkHasNoLine() {
        try (var display = display(false)) {
            display.show(REPLAY, new Progress(1, 2));
            display.show(REPLAY, new Progress(2, 2));
        }

        assertThat(shown).hasToString("");
    }

    private ProgressDisplay display(boolean isTerminal) {
        return new ProgressDisplay(new PrintWriter(shown), isTerminal, nanoTime::get);
    }

    private static WaitProgress wait(String service, int percent) {
        return new WaitProgress(service, "topics to be read", new Progress(percent, 100));
    }
}
