package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.arose;
import static kz.mediagrid.obligations.topology.Records.contributed;
import static kz.mediagrid.obligations.topology.Records.ordered;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.grid.testing.ManyTries;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.NoticeTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Each contribution is in exactly one notice or supplement, also after restarts and losses of state at random steps. */
class SupplementHistoriesTest {

    private static final Instant TUESDAY = Instant.parse("2026-12-01T07:00:00Z");

    enum Step {
        CONTRIBUTES,
        IS_ORDERED,
        RESTARTS,
        LOSES_STATE
    }

    @Property(tries = 200, seed = "815")
    @ManyTries
    void everyHistoryGivesTheNoticesThatAListWouldGive(@ForAll @Size(max = 14) List<Step> history) {
        var expected = new ArrayList<List<String>>();
        var waiting = new ArrayList<String>();
        try (var killed = new ClockOfObligations(TUESDAY)) {
            killed.send(arose("mat-1", TUESDAY, "edu", "dsm"));
            for (var step : history) {
                switch (step) {
                    case CONTRIBUTES -> {
                        // All of one instant: only their order tells them apart.
                        var words = "words " + (expected.size() * 100 + waiting.size());
                        waiting.add(words);
                        killed.send(contributed("mat-1", "edu", TUESDAY, words));
                    }
                    case IS_ORDERED -> {
                        killed.send(ordered("mat-1", NoticeTime.NOW, false, TUESDAY));
                        if (expected.isEmpty() || !waiting.isEmpty()) {
                            expected.add(List.copyOf(waiting));
                            waiting.clear();
                        }
                    }
                    case RESTARTS -> killed.restart();
                    case LOSES_STATE -> {
                        killed.losesItsState();
                        killed.replays();
                        killed.settles();
                    }
                }
            }

            assertThat(killed.notices())
                    .extracting(SupplementHistoriesTest::words)
                    .isEqualTo(expected);
            for (int number = 0; number < expected.size(); number++) {
                assertThat(killed.notices().get(number).getSupplement()).isEqualTo(number);
            }
            assertThat(killed.messages()).extracting(MessageDue::getMessageId).doesNotHaveDuplicates();
            assertThat(killed.deadLetters()).isEmpty();
        }
    }

    private static List<String> words(JointNotice notice) {
        return notice.getContributions().stream()
                .map(said -> said.getContribution().getText().getText().getRu())
                .toList();
    }
}
