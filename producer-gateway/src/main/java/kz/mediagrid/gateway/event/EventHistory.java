package kz.mediagrid.gateway.event;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kz.mediagrid.gateway.submission.ReadYourWrites;
import kz.mediagrid.platform.archive.Archive;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.EventStepKind;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;

/**
 * View of the topic {@code planned-event-history}. A step is one accepted change of a planned event. The view stores only
 * the offsets of the steps, and reads the steps from the topic on demand.
 *
 * <p>An aggregator that rebuilds its state writes the steps of all commands again, in the same order. The view ignores
 * these repeats. A step is a repeat if its command precedes the event's last known command. A step of the last known
 * command is a repeat if the view already has a step with the same name.
 */
final class EventHistory extends ReadYourWrites {

    private final Map<String, Steps> byEvent = new ConcurrentHashMap<>();
    private final Archive archive;

    /**
     * The steps of one event.
     *
     * @param lastCommand the offset on {@code grid-commands} of the command that caused the last step
     * @param ofLast the names of all steps that the last command caused
     */
    private record Steps(long[] offsets, long lastCommand, List<Name> ofLast) {

        private static final Steps NONE = new Steps(new long[0], -1, List.of());

        boolean has(EventStep step, long offset) {
            long command = step.getCommandOffset();
            return command < lastCommand
                    || command == lastCommand && ofLast.contains(Name.of(step))
                    || offsets.length > 0 && offset <= offsets[offsets.length - 1];
        }

        Steps with(EventStep step, long offset) {
            var more = Arrays.copyOf(offsets, offsets.length + 1);
            more[offsets.length] = offset;
            long command = step.getCommandOffset();
            var earlier = command == lastCommand ? ofLast.stream() : Stream.<Name>empty();
            return new Steps(
                    more,
                    command,
                    Stream.concat(earlier, Stream.of(Name.of(step))).toList());
        }
    }

    /** Identifies a step among the steps of one command. A repeat of a step has the same name as the first copy. */
    private record Name(EventStepKind kind, @Nullable String otherEventId) {

        static Name of(EventStep step) {
            return new Name(step.getKind(), step.getOtherEventId());
        }
    }

    EventHistory(Archive archive) {
        this.archive = archive;
    }

    /** Adds the step's {@code offset} to the view, unless the step is a repeat. */
    void apply(EventStep step, long offset) {
        byEvent.compute(step.getEventId(), (id, known) -> {
            var steps = known == null ? Steps.NONE : known;
            return steps.has(step, offset) ? steps : steps.with(step, offset);
        });
        changed();
    }

    /**
     * The offsets of the event's steps that are greater than {@code after}, in ascending order. If {@code after} is
     * null, the offsets of all steps.
     */
    Stream<Long> after(String eventId, @Nullable Long after) {
        return offsets(eventId).filter(offset -> after == null || offset > after);
    }

    /** The offsets of the last {@code count} steps of the event, in order; fewer if the event has fewer steps. */
    List<Long> last(String eventId, int count) {
        var all = offsets(eventId).toList();
        return all.subList(Math.max(0, all.size() - count), all.size());
    }

    /**
     * The steps at these offsets, the earliest first.
     *
     * @throws IllegalStateException if the broker does not return all of these steps
     */
    List<EventStep> read(Collection<Long> offsets) {
        return List.copyOf(archive.read(Topics.PLANNED_EVENT_HISTORY, EventStep.class, offsets)
                .values());
    }

    // Every accepted command about an event leaves a step.
    @Override
    protected boolean shows(SubmissionOutcome accepted) {
        return accepted.getEventId() == null
                || Optional.of(accepted.getEventId())
                        .map(byEvent::get)
                        .filter(steps -> steps.lastCommand() >= accepted.getCommandOffset())
                        .isPresent();
    }

    private Stream<Long> offsets(String eventId) {
        var steps = byEvent.get(eventId);
        return steps == null ? Stream.empty() : Arrays.stream(steps.offsets()).boxed();
    }
}
