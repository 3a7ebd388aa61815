package kz.mediagrid.notifier.page;

import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One entry as the page shows it, in the order in which {@code entry.html} does.
 *
 * @param id its anchor on the page
 */
record EntryRow(
        String id,
        When when,
        Head head,
        Notices notices,
        Wording place,
        Attendance attendance,
        Facts facts,
        Background background) {

    /**
     * When it takes place.
     *
     * @param time the hours, or the words for an event without them
     * @param days first and last day of an event of several days; null for one day
     * @param ends when an event of several days ends, in words
     */
    record When(
            String time, @Nullable String days, @Nullable String ends) {}

    /**
     * Its title and the tags above.
     *
     * @param standing {@code PLANNED}, {@code CANCELLED}, {@code MOVED} or {@code POSTPONED}
     * @param mark what happened to it since version 1; null if nothing did
     */
    record Head(
            String standing,
            boolean featured,
            boolean late,
            @Nullable Mark mark,
            Wording title) {

        public boolean planned() {
            return standing.equals("PLANNED");
        }

        /** Whether its date is to be confirmed. */
        public boolean dateOpen() {
            return standing.equals("POSTPONED");
        }
    }

    /**
     * What happened to an entry since version 1.
     *
     * @param words the key of what happened in the message bundles
     * @param version the version that says so first
     */
    record Mark(String words, int version) {}

    /**
     * What is said below the title.
     *
     * @param reason why it was cancelled, moved or postponed
     * @param note of the authorised body
     */
    record Notices(
            @Nullable Wording reason,
            @Nullable NewDay newDay,
            @Nullable Wording note) {}

    /** The day an event was moved to, and the week's page where there is one. */
    record NewDay(String day, @Nullable String week) {}

    /**
     * How journalists attend or follow it.
     *
     * @param contacts whom to call, the first of all first
     * @param stream address of the live stream
     */
    record Attendance(
            List<ContactRow> contacts,
            @Nullable Accreditation accreditation,
            @Nullable String stream) {}

    /** Until when journalists register, and where. */
    record Accreditation(
            Moment until, boolean over, @Nullable String href) {}

    /** Who holds it, what for, and who speaks. */
    record Facts(
            List<Wording> organisers,
            Wording purpose,
            @Nullable Wording outcome,
            List<Speaker> speakers) {}

    /** Who speaks: the position always, the name where it was given. */
    record Speaker(Wording position, @Nullable Wording name) {}

    /** What the page folds away. */
    record Background(@Nullable Wording objective, List<Wording> keyMessages, List<MaterialRow> materials) {

        /** The keys of what there is; empty if there is nothing. */
        public List<String> parts() {
            return Stream.of(
                            objective == null ? null : "entry.objective",
                            keyMessages.isEmpty() ? null : "entry.messages",
                            materials.isEmpty() ? null : "entry.materials")
                    .filter(part -> part != null)
                    .toList();
        }
    }
}
