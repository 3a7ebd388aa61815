package kz.mediagrid.grid.state;

import static kz.mediagrid.grid.testing.Commands.decide;
import static kz.mediagrid.grid.testing.Commands.reinstate;
import static kz.mediagrid.grid.testing.Commands.revise;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Commands.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.GridCalendar;
import kz.mediagrid.grid.clash.CrowdLimits;
import kz.mediagrid.grid.state.ClashHistoriesTest.Change;
import kz.mediagrid.grid.testing.ManyTries;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.state.HeapStore;
import kz.mediagrid.state.Store;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.apache.avro.specific.SpecificRecord;

/** A trial on the events of the topic says what the decision then says, and leaves nothing behind. */
class EventTrialTest {

    @Property(tries = 200)
    @ManyTries
    void aTrialSaysWhatTheDecisionSaysAndStoresNothing(
            @ForAll("histories") List<Change> history,
            @ForAll @IntRange(min = 1, max = 4) int ofOneBody,
            @ForAll @IntRange(min = 0, max = 3) int further) {
        var log = new TriedLog(new CrowdLimits(ofOneBody, ofOneBody + further));
        history.forEach(log::apply);
        Statistics.label("warned").collect(log.warned);
    }

    /** Tries each command, then decides it, and gives the changed events to the trial as the topic would. */
    private static final class TriedLog {

        private final GridCalendar calendar = new GridCalendar(WorkingCalendar::kazakhstan, WeekPolicy.standard());
        private final Store<PlannedEvent> topic = new HeapStore<>();
        private final EventTrial trial;
        private final PlannedEventStore events;
        private Instant at = Instant.parse("2026-11-25T05:00:00Z");
        private long offset;
        private boolean warned;

        TriedLog(CrowdLimits limits) {
            trial = new EventTrial(topic, this::inWeek, limits);
            events = new PlannedEventStore(
                    new HeapStore<>(),
                    new HeapStore<>(),
                    new ClashIndex(new HeapStore<>(), limits),
                    event -> topic.put(event.getEventId(), event));
        }

        void apply(Change change) {
            at = at.plusSeconds(60);
            for (var record : commands(change)) {
                var command = Command.of(record, offset++).orElseThrow();
                var before = stored();
                var tried = trial.decide(command, calendar);
                assertThat(stored()).isEqualTo(before);

                var decided = new EventDecisions(calendar, events).decide(command, events::get, (event, changed) -> {});

                assertThat(tried).isEqualTo(decided);
                warned |= decided.getWarningCount() > 0;
            }
        }

        /** The commands that bring an event to where the change says, as far as the rules let them. */
        private List<SpecificRecord> commands(Change change) {
            var id = change.eventId();
            var filed = change.filed().build(id);
            var isNew = topic.get(id) == null;
            return List.of(
                    isNew ? submit(id, filed.getDetails(), at) : revise(id, null, filed.getDetails(), at),
                    decide(id, filed.getDecision(), at),
                    filed.getStatus() == EventStatus.WITHDRAWN ? withdraw(id, null, at) : reinstate(id, at));
        }

        private Stream<PlannedEvent> inWeek(String week) {
            return stored().values().stream()
                    .filter(event -> event.getEntries().stream()
                            .anyMatch(entry ->
                                    entry.getCurrent() && entry.getWeek().equals(week)));
        }

        private Map<String, PlannedEvent> stored() {
            var all = new TreeMap<String, PlannedEvent>();
            topic.each("", all::put);
            return all;
        }
    }

    @Provide
    Arbitrary<List<Change>> histories() {
        return new ClashHistoriesTest().histories();
    }
}
