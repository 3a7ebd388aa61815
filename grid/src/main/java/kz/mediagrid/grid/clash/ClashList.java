package kz.mediagrid.grid.clash;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.ClashKind;
import kz.mediagrid.schemas.PlannedEvent;
import org.jspecify.annotations.Nullable;

/** Writes an event's clashes into the event's record, sorted by day, kind and the other event's id. */
public final class ClashList {

    private static final Comparator<Clash> ORDER =
            Comparator.comparing(Clash::getDay).thenComparing(Clash::getKind).thenComparing(Clash::getOtherEventId);

    private static final int CLASHES =
            PlannedEvent.getClassSchema().getField("clashes").pos();

    private ClashList() {}

    /** The event with {@code clashes} in place of its previous clashes. */
    public static PlannedEvent on(PlannedEvent event, List<Clash> clashes) {
        if (event.getClashes().equals(clashes)) {
            return event;
        }
        // A builder would copy each text and list. Nobody changes a record, so both events may hold the same ones.
        var copy = new PlannedEvent();
        for (var field : event.getSchema().getFields()) {
            copy.put(field.pos(), event.get(field.pos()));
        }
        copy.put(CLASHES, clashes);
        return copy;
    }

    /**
     * In an event's list of clashes, replaces the clashes with the event {@code other} by the clashes in {@code found}.
     *
     * <p>A clash that was already in the list keeps the time at which it began; a new clash begins at {@code now}.
     */
    public static List<Clash> with(
            List<Clash> clashes, PlannedEvent other, Map<ClashKind, LocalDate> found, Instant now) {
        var others = clashes.stream().filter(clash -> !isWith(other, clash));
        var these = found.entrySet().stream()
                .map(entry ->
                        clash(other, entry.getKey(), entry.getValue(), since(clashes, other, entry.getKey(), now)));
        return Stream.concat(others, these).sorted(ORDER).toList();
    }

    private static Clash clash(PlannedEvent other, ClashKind kind, LocalDate day, Instant since) {
        return Clash.newBuilder()
                .setKind(kind)
                .setOtherEventId(other.getEventId())
                .setOtherAgencyCode(other.getAgencyCode())
                .setDay(day)
                .setOtherStart(minute(other.getDetails().getStartTime()))
                .setOtherEnd(minute(other.getDetails().getEndTime()))
                .setSince(since)
                .build();
    }

    // Minutes instead of a time: Avro cannot compare records with optional times.
    private static @Nullable Integer minute(@Nullable LocalTime time) {
        return time == null ? null : time.toSecondOfDay() / 60;
    }

    private static Instant since(List<Clash> clashes, PlannedEvent other, ClashKind kind, Instant now) {
        return clashes.stream()
                .filter(clash -> isWith(other, clash) && clash.getKind() == kind)
                .map(Clash::getSince)
                .findFirst()
                .orElse(now);
    }

    private static boolean isWith(PlannedEvent other, Clash clash) {
        return clash.getOtherEventId().equals(other.getEventId());
    }
}
