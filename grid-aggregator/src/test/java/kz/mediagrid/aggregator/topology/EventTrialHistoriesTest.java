package kz.mediagrid.aggregator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.mediagrid.aggregator.topology.Histories.Step;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.GridCalendar;
import kz.mediagrid.grid.state.EventTrial;
import kz.mediagrid.grid.testing.ManyTries;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.EventRevised;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.EventSubmitted;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.state.HeapStore;
import kz.mediagrid.state.Store;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** A trial of a submission or revision has the outcome that the topology gives to the same command right after. */
class EventTrialHistoriesTest {

    @Provide
    Arbitrary<List<Step>> histories() {
        return Histories.all();
    }

    @Property(tries = 200)
    @ManyTries
    void aTrialOnTheTopicsSaysWhatTheTopologyDecides(@ForAll("histories") List<Step> history) {
        try (var grid = new Aggregator(Histories.START)) {
            var stage = new TryingStage(grid);
            var play = new HistoryPlay(stage);
            history.forEach(play::play);
        }
    }

    /** Tries each submission and revision on what the topics have, and compares that with what is decided. */
    private static final class TryingStage implements HistoryPlay.Stage {

        private final HistoryPlay.Stage stage;
        private final Store<PlannedEvent> events = new HeapStore<>();
        private final EventTrial trial = new EventTrial(events, this::inWeek);
        private final Set<String> usedKeys = new HashSet<>();
        private WorkingCalendar calendar = WorkingCalendar.kazakhstan();
        private long offset;
        private @Nullable SpecificRecord sent;
        private @Nullable SubmissionOutcome tried;

        TryingStage(HistoryPlay.Stage stage) {
            this.stage = stage;
        }

        @Override
        public void put(SpecificRecord command) {
            var parsed = Command.of(command, offset++).orElseThrow();
            // A key that was used before is refused, or gets its first outcome again, whatever the command says.
            var isNew = usedKeys.add(parsed.submission().getRequestId());
            var inForce = calendar;
            tried = isNew && (command instanceof EventSubmitted || command instanceof EventRevised)
                    ? trial.decide(parsed, new GridCalendar(() -> inForce, WeekPolicy.standard()))
                    : null;
            sent = command;
            stage.put(command);
        }

        @Override
        public void look() {
            stage.look();
            if (sent != null) {
                var decided = stage.outcomes().get(stage.outcomes().size() - 1);
                if (tried != null) {
                    assertThat(tried).isEqualTo(decided);
                    Statistics.label("tried")
                            .collect(decided.getVerdict(), decided.getWarningCount() > 0, decided.getLate());
                }
                if (sent instanceof CalendarActivated activated
                        && decided.getVerdict() == Verdict.ACCEPTED
                        && decided.getCommandOffset() == offset - 1) {
                    calendar = WorkingCalendar.parse(activated.getText());
                }
                sent = null;
            }
            follow();
        }

        private Stream<PlannedEvent> inWeek(String week) {
            var all = new ArrayList<PlannedEvent>();
            events.each("", (id, event) -> all.add(event));
            return all.stream()
                    .filter(event -> event.getEntries().stream()
                            .anyMatch(entry ->
                                    entry.getCurrent() && entry.getWeek().equals(week)));
        }

        /** Applies what is new on the topic of planned events. */
        private void follow() {
            stage.eventTable().forEach(events::put);
        }

        @Override
        public Instant now() {
            return stage.now();
        }

        @Override
        public void advanceTo(Instant instant) {
            stage.advanceTo(instant);
            follow();
        }

        @Override
        public List<SubmissionOutcome> outcomes() {
            return stage.outcomes();
        }

        @Override
        public List<EventStep> steps() {
            return stage.steps();
        }

        @Override
        public List<MediaGridVersion> versions() {
            return stage.versions();
        }

        @Override
        public Map<String, GridEntry> entryTable() {
            return stage.entryTable();
        }

        @Override
        public Map<String, PlannedEvent> eventTable() {
            return stage.eventTable();
        }
    }
}
