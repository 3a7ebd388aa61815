package kz.mediagrid.gateway.event;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.PlannedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Names the parts of the weekly form's six groups (para. 5) that an event lacks. An event that lacks some of them is accepted
 * all the same.
 *
 * @param missing the parts that the event lacks, in the order of the form
 */
public record Completeness(List<Part> missing) {

    /** A group of the form's fields, as para. 5 names them. */
    public enum Group {
        WHEN_AND_WHERE,
        ORGANISERS,
        PURPOSE,
        KEY_MESSAGES,
        SPEAKERS,
        OUTCOME
    }

    /** A part of a group. A group is complete if an event has all of its parts. */
    public enum Part {
        DATE(Group.WHEN_AND_WHERE),
        TIME(Group.WHEN_AND_WHERE),
        PLACE(Group.WHEN_AND_WHERE),
        ORGANISERS(Group.ORGANISERS),
        /** A contact of each organiser. */
        ORGANISER_CONTACTS(Group.ORGANISERS),
        PURPOSE(Group.PURPOSE),
        OBJECTIVE(Group.PURPOSE),
        KEY_MESSAGES(Group.KEY_MESSAGES),
        SPEAKERS(Group.SPEAKERS),
        /** The position of each speaker. */
        SPEAKER_POSITIONS(Group.SPEAKERS),
        /** A contact of each speaker. */
        SPEAKER_CONTACTS(Group.SPEAKERS),
        OUTCOME(Group.OUTCOME);

        private final Group group;

        Part(Group group) {
            this.group = group;
        }

        public Group group() {
            return group;
        }
    }

    public Completeness {
        missing = List.copyOf(missing);
    }

    /** @param stated whether the event has the part */
    public static Completeness where(Predicate<Part> stated) {
        return new Completeness(Stream.of(Part.values()).filter(stated.negate()).toList());
    }

    /** The completeness of an event as its body filed it. A private contact that was erased counts as filed. */
    public static Completeness of(PlannedEvent event) {
        var details = event.getDetails();
        return where(part -> switch (part) {
            case DATE -> !event.getDateToBeConfirmed();
            case TIME -> details.getTiming() == EventTiming.TIMED || details.getTiming() == EventTiming.ALL_DAY;
            case PLACE -> hasText(details.getPlace());
            case ORGANISERS -> !details.getOrganisers().isEmpty();
            case ORGANISER_CONTACTS ->
                details.getOrganisers().stream().allMatch(organiser -> canBeReached(organiser.getContacts()));
            case PURPOSE -> hasText(details.getPurpose());
            case OBJECTIVE -> details.getObjective() != null;
            case KEY_MESSAGES -> !details.getKeyMessages().isEmpty();
            case SPEAKERS -> !details.getSpeakers().isEmpty();
            case SPEAKER_POSITIONS ->
                details.getSpeakers().stream().allMatch(speaker -> hasText(speaker.getPosition()));
            case SPEAKER_CONTACTS ->
                details.getSpeakers().stream().allMatch(speaker -> canBeReached(speaker.getContacts()));
            case OUTCOME -> hasText(details.getOutcome());
        });
    }

    private static boolean hasText(@Nullable LocalizedText text) {
        return text != null && isStated(text.getKk(), text.getRu(), text.getEn());
    }

    /** Whether a text has words in one of its languages. */
    public static boolean isStated(@Nullable String... languages) {
        return Stream.of(languages).anyMatch(one -> one != null && !one.isBlank());
    }

    private static boolean canBeReached(List<Contact> contacts) {
        return contacts.stream()
                .anyMatch(contact ->
                        contact.getContactId() != null || contact.getPhone() != null || contact.getEmail() != null);
    }

    /** The number of groups. Templates call this. */
    public int groups() {
        return Group.values().length;
    }

    /** The number of complete groups. Templates call this. */
    public long complete() {
        return Arrays.stream(Group.values())
                .filter(group -> missing.stream().noneMatch(part -> part.group == group))
                .count();
    }
}
