package kz.mediagrid.formats;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a published version, as a reader sees it: in the reader's language, with dates in words. Every format for
 * readers is made of it.
 *
 * @param key the week and the planned event
 */
public record EntryInWords(
        Key key,
        When when,
        Head head,
        Notices notices,
        Wording place,
        Attendance attendance,
        Facts facts,
        Background background) {

    /** The id of the planned event. */
    public String id() {
        return key.id();
    }

    /**
     * Names the entry to machines.
     *
     * @param week the grid week, e.g. {@code 2026-W50}
     * @param id the id of the planned event
     * @param day the day under which the grid page shows the entry
     */
    public record Key(String week, String id, LocalDate day) {

        /** The address of the event's own page, without the service's own address; it stays while the week is kept. */
        public String page() {
            return "/grids/%s/events/%s".formatted(week, id);
        }
    }

    /**
     * The event's date and time.
     *
     * @param time the hours, or a text for an event without hours
     * @param days the first and the last day, for an event of several days; otherwise null
     * @param ends last day and end time in words, for an event of several days with an end time; otherwise null
     * @param span the same for machines
     */
    public record When(
            String time, @Nullable String days, @Nullable String ends, Span span) {}

    /**
     * The event's date and time for machines, by the clocks of Almaty. A moved entry has its new day, with an open time.
     *
     * @param last the last day, inclusive; the first day if the event lasts one day
     * @param from the start time on the first day; null for a whole day or an open time
     * @param to the end time on the last day; null if there is none
     * @param timeOpen whether the time is to be confirmed
     */
    public record Span(
            LocalDate first,
            LocalDate last,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            boolean timeOpen) {}

    /**
     * The entry's title and the tags above it.
     *
     * @param standing {@code PLANNED}, {@code CANCELLED}, {@code MOVED} or {@code POSTPONED}
     * @param mark the entry's change since version 1; null if there is none
     */
    public record Head(
            String standing, boolean featured, @Nullable Mark mark, Wording title) {

        public boolean planned() {
            return standing.equals("PLANNED");
        }

        public boolean cancelled() {
            return standing.equals("CANCELLED");
        }

        /** Whether the event is postponed to a date to be confirmed. */
        public boolean dateOpen() {
            return standing.equals("POSTPONED");
        }
    }

    /**
     * An entry's change since version 1.
     *
     * @param words the message key of the change
     * @param version the version that last changed the entry or, for a new entry, the version that added it
     */
    public record Mark(String words, int version) {}

    /**
     * The texts below the title.
     *
     * @param reason the reason why the event was cancelled, moved or postponed
     * @param note the authorised body's note
     */
    public record Notices(
            @Nullable Wording reason,
            @Nullable NewDay newDay,
            @Nullable Wording note) {}

    /** The event's new day, and the week of this day; the week is null if that week is not published. */
    public record NewDay(String day, @Nullable String week) {}

    /**
     * The ways for journalists to attend or follow the event.
     *
     * @param contacts the contacts for the media, organisers first
     * @param stream the address of the live stream
     */
    public record Attendance(
            List<ContactInWords> contacts,
            @Nullable Accreditation accreditation,
            @Nullable String stream) {}

    /**
     * The deadline and the address for the registration of journalists. {@code over} says whether the deadline has passed.
     */
    public record Accreditation(
            Moment until, boolean over, @Nullable String href) {}

    /** The event's organisers, purpose, outcome and speakers. */
    public record Facts(
            List<Wording> organisers,
            Wording purpose,
            @Nullable Wording outcome,
            List<Speaker> speakers) {}

    /** A speaker's position, and the speaker's name if the name is given. */
    public record Speaker(Wording position, @Nullable Wording name) {}

    /** The part of the entry that the page shows only on request: the objective, the key messages and the materials. */
    public record Background(@Nullable Wording objective, List<Wording> keyMessages, List<MaterialInWords> materials) {

        /** The headings of the fields that are not empty, each as its key in the message bundle. */
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
