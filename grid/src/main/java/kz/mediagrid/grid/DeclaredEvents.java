package kz.mediagrid.grid;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.canonical.Sha256;
import kz.mediagrid.schemas.DeclaredEvent;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.WeekDeclaration;
import kz.mediagrid.schemas.WeekDeclared;

/**
 * States the planned events that the declaration of a week covers. The hash and the number are of all events; the list is
 * cut, because an outcome is one record, which the broker accepts up to a size.
 */
final class DeclaredEvents {

    /** The maximum length of the list. */
    static final int MOST_LISTED = 500;

    private DeclaredEvents() {}

    /**
     * The declaration that the outcome of {@code declared} states.
     *
     * @param planned the body's planned events of the week, in the order of the grid
     */
    static WeekDeclaration of(WeekDeclared declared, Stream<PlannedEvent> planned) {
        var listed = new ArrayList<DeclaredEvent>();
        var hash = Sha256.digest();
        var count = 0;
        for (var event : (Iterable<PlannedEvent>) planned::iterator) {
            hash.update((event.getEventId() + " " + event.getRevision() + "\n").getBytes(UTF_8));
            if (count < MOST_LISTED) {
                listed.add(new DeclaredEvent(event.getEventId(), event.getRevision()));
            }
            count++;
        }
        var stamp = declared.getSubmission();
        return WeekDeclaration.newBuilder()
                .setNoEvents(declared.getNoEvents())
                .setActor(stamp.getActor())
                .setActorPost(stamp.getActorPost())
                .setEvents(List.copyOf(listed))
                .setEventCount(count)
                .setEventsHash(Sha256.hex(hash.digest()))
                .build();
    }
}
