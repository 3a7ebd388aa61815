package kz.mediagrid.gateway.erasure;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.NextSegment;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;

/** Erases contacts by tombstones on the topic {@code contacts}. A tombstone that is written twice has no second effect. */
final class ContactEraser {

    /** The largest number of tombstones that are written and acknowledged together. */
    private static final int AT_ONCE = 1_000;

    /** The longest time for which a caller waits for the views [real time]. */
    static final Duration VIEW_TIMEOUT = Duration.ofSeconds(2);

    /** The topics that say which contacts are due. If one of them is no longer followed, what is needed could seem to be due. */
    private static final List<Topic> SAYING_WHAT_IS_DUE = List.of(
            Topics.CONTACTS, Topics.AGENCIES, Topics.GRID_COMMANDS, Topics.SUBMISSION_OUTCOMES, Topics.PLANNED_EVENTS);

    private static final List<Topic> NAMING_CONTACTS = List.of(Topics.CONTACTS, Topics.PLANNED_EVENTS);

    private final Contacts contacts;
    private final PlannedEventView events;
    private final DueErasures due;
    private final Predicate<List<Topic>> upToDate;
    private final AcknowledgedWriter writer;
    private final NextSegment segment;

    /**
     * @param upToDate waits until the views show what the topics have now; false if they do not in {@link #VIEW_TIMEOUT}
     */
    ContactEraser(
            Contacts contacts,
            PlannedEventView events,
            DueErasures due,
            Predicate<List<Topic>> upToDate,
            AcknowledgedWriter writer,
            NextSegment segment) {
        this.contacts = contacts;
        this.events = events;
        this.due = due;
        this.upToDate = upToDate;
        this.writer = writer;
        this.segment = segment;
        events.whenReplaced(before -> contacts.reconsider(DueErasures.idsIn(before.getDetails())));
    }

    /**
     * Erases contacts that are due, at most a thousand. Returns their number.
     *
     * @throws IllegalStateException if the views do not show in time what their topics have
     */
    int eraseDue() {
        if (contacts.all().noneMatch(due::isDue) && !segment.isDue()) {
            return 0;
        }
        if (!upToDate.test(SAYING_WHAT_IS_DUE)) {
            throw new IllegalStateException("not all topics are read to their present ends");
        }
        var ids = contacts.all()
                .filter(due::isDue)
                .limit(AT_ONCE)
                .map(ContactEraser::id)
                .toList();
        erase(ids);
        segment.beginIfDue();
        return ids.size();
    }

    /**
     * Erases all contacts of a planned event, also those of submissions that are not decided yet, whichever gateway received
     * them. Returns their number.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if the views do not show in time what their topics have
     */
    int eraseOf(String eventId) {
        if (!upToDate.test(NAMING_CONTACTS)) {
            throw ProblemKind.UNAVAILABLE
                    .because(ProblemText.of("service.busy"))
                    .retryAfter(VIEW_TIMEOUT, new TimeoutException("the views were not read to their ends"));
        }
        var named = events.find(eventId).map(PlannedEvent::getDetails).stream()
                .flatMap(DueErasures::idsIn)
                .collect(Collectors.toSet());
        var ids = contacts.all()
                .filter(stored -> eventId.equals(stored.contact().getEventId()) || named.contains(id(stored)))
                .map(ContactEraser::id)
                .toList();
        erase(ids);
        return ids.size();
    }

    private static String id(Contacts.Stored stored) {
        return stored.contact().getContactId();
    }

    private void erase(Collection<String> ids) {
        if (!ids.isEmpty()) {
            writer.eraseAllNow(Topics.CONTACTS, ids);
        }
    }
}
