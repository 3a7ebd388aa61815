package kz.mediagrid.gateway.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.mediagrid.gateway.submission.ReadYourWrites;
import kz.mediagrid.platform.archive.Archive;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.EventStepKind;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
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
public final class EventHistory extends ReadYourWrites {

    private static final char END_OF_ID = '/';

    /** The offset of each step, under the event's id and the offset, so that the steps of an event are in order. */
    private final Store<Long> offsets;

    private final Store<String> newest;

    /** The offset of the last decision of the authorised body on an event, under the event's id. */
    private final Store<Long> decisions;

    private final Archive archive;

    /**
     * The newest steps of one event.
     *
     * @param offset the offset of the last step
     * @param command the offset on {@code grid-commands} of the command that caused the last step
     * @param steps the names of all steps that this command caused
     */
    private record Newest(long offset, long command, List<String> steps) {

        static final Newest NONE = new Newest(-1, -1, List.of());

        static Newest parse(String text) {
            var parts = List.of(text.split(" ", -1));
            return new Newest(
                    Long.parseLong(parts.get(0)), Long.parseLong(parts.get(1)), parts.subList(2, parts.size()));
        }

        String text() {
            return offset + " " + command + " " + String.join(" ", steps);
        }

        boolean has(EventStep step, long stepOffset) {
            return step.getCommandOffset() < command
                    || step.getCommandOffset() == command && steps.contains(name(step))
                    || stepOffset <= offset;
        }

        Newest with(EventStep step, long stepOffset) {
            var earlier = step.getCommandOffset() == command ? steps.stream() : Stream.<String>empty();
            return new Newest(
                    stepOffset,
                    step.getCommandOffset(),
                    Stream.concat(earlier, Stream.of(name(step))).toList());
        }

        /** Identifies a step among the steps of one command. A repeat of a step has the same name as the first copy. */
        private static String name(EventStep step) {
            return step.getKind() + "," + step.getOtherEventId();
        }
    }

    public EventHistory(Archive archive, Stores stores) {
        this.archive = archive;
        this.offsets = stores.of(new Kept<>("event-history", Long.class));
        this.newest = stores.of(new Kept<>("event-history-newest", String.class));
        this.decisions = stores.of(new Kept<>("event-history-decisions", Long.class));
    }

    /** Adds the step's {@code offset} to the view, unless the step is a repeat. */
    public void apply(EventStep step, long offset) {
        var id = step.getEventId();
        var before = newest(id).orElse(Newest.NONE);
        if (!before.has(step, offset)) {
            // In this order, since a caller waits for the newest step and then reads the steps.
            offsets.put(key(id, offset), offset);
            if (isDecision(step.getKind())) {
                decisions.put(id, offset);
            }
            newest.put(id, before.with(step, offset).text());
        }
        changed(id);
    }

    /** Whether a step of that kind is the authorised body's decision whether the grid has the event. */
    public static boolean isDecision(EventStepKind kind) {
        return switch (kind) {
            case INCLUDED, EXCLUDED, FEATURED, LEFT_TO_POLICY -> true;
            default -> false;
        };
    }

    /** Whether the authorised body ever decided whether the grid has the event. */
    public boolean wasDecided(String eventId) {
        return decisions.get(eventId) != null;
    }

    /**
     * The last steps of the event, the earliest first.
     *
     * @param atMost the maximum number of steps, at least 1
     */
    public List<EventStep> newest(String eventId, int atMost) {
        return read(last(eventId, atMost));
    }

    private Optional<Newest> newest(String eventId) {
        return Optional.ofNullable(newest.get(eventId)).map(Newest::parse);
    }

    /**
     * The first offsets of the event's steps that are greater than {@code after}, in ascending order.
     *
     * @param after null for the first steps of all
     * @param atMost the maximum number of offsets, at least 1
     */
    List<Long> after(String eventId, @Nullable Long after, int atMost) {
        var found = new ArrayList<Long>();
        each(eventId, after == null ? -1 : after, offset -> {
            found.add(offset);
            return found.size() < atMost;
        });
        return found;
    }

    /** The offsets of the last {@code count} steps of the event, in order; fewer if the event has fewer steps. */
    List<Long> last(String eventId, int count) {
        var found = new ArrayDeque<Long>();
        each(eventId, -1, offset -> {
            found.add(offset);
            if (found.size() > count) {
                found.remove();
            }
            return true;
        });
        return List.copyOf(found);
    }

    private void each(String eventId, long after, Predicate<Long> goOn) {
        offsets.range(
                key(eventId, Math.max(0, after)),
                key(eventId, Long.MAX_VALUE),
                (key, offset) -> offset <= after || goOn.test(offset));
    }

    private static String key(String eventId, long offset) {
        return eventId + END_OF_ID + "%019d".formatted(offset);
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
                || newest(accepted.getEventId())
                        .filter(steps -> steps.command() >= accepted.getCommandOffset())
                        .isPresent();
    }
}
