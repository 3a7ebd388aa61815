package kz.mediagrid.grid.clash;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.schemas.ClashKind;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.Speaker;

/**
 * The properties by which an event can clash with another event: the event's hours, and the traits that both events may
 * share.
 */
public final class Traits {

    private final PlannedEvent event;
    private final Hours hours;
    private final Titles titles;

    private final Set<Trait> all;

    private Traits(PlannedEvent event) {
        this.event = event;
        this.hours = Hours.of(event.getDetails());
        this.titles = Titles.of(event.getDetails().getTitle());
        this.all = canClash(event) ? traits(event, titles) : Set.of();
    }

    public static Traits of(PlannedEvent event) {
        return new Traits(event);
    }

    /**
     * Whether an event can clash. A withdrawn, excluded or undated event cannot, nor can an event merged into another.
     */
    static boolean canClash(PlannedEvent event) {
        return event.getStatus() == EventStatus.PLANNED
                && !event.getDateToBeConfirmed()
                && event.getMergedInto() == null
                && event.getDecision() != EditorialDecision.EXCLUDE;
    }

    /** Whether the two events have the same data, as far as clashes depend on these data. */
    public static boolean sameOf(PlannedEvent one, PlannedEvent other) {
        return canClash(one) == canClash(other)
                && isFeatured(one) == isFeatured(other)
                && one.getDetails().equals(other.getDetails());
    }

    /** The event's placements in the index, for each of its traits and days. */
    public List<Placement> placements() {
        var days = hours.days();
        return all.stream().flatMap(trait -> placements(trait, days)).toList();
    }

    private Stream<Placement> placements(Trait trait, List<LocalDate> days) {
        var key = trait.key();
        return days.stream()
                .flatMap(day -> note(trait, day).stream()
                        .map(note -> new Placement(trait.kind(), day, Crowd.of(key, day), note)));
    }

    private Optional<PlacementNote> note(Trait trait, LocalDate day) {
        return trait.kind() == ClashKind.LIKELY_DUPLICATE
                ? Optional.of(new TitleNote(event.getAgencyCode(), titles))
                : hours.on(day).map(span -> new HoursNote(span, event.getAgencyCode(), hours.areLong()));
    }

    /**
     * Whether another event of a crowd clashes with this event there. Two of one body's events of which one is long clash only if
     * their places are in one town.
     *
     * @param place this event's placement in the crowd
     * @param note the other event's note
     * @param other reads the other event; called only where the notes do not tell
     */
    public boolean clashesAt(Placement place, PlacementNote note, Supplier<Traits> other) {
        return place.note().meets(note)
                && (place.kind() != ClashKind.SAME_BODY
                        || !(isLong(place.note()) || isLong(note))
                        || mayBeInOneTown(other.get()));
    }

    private static boolean isLong(PlacementNote note) {
        return note instanceof HoursNote hours && hours.isLong();
    }

    private boolean mayBeInOneTown(Traits other) {
        return !(hours.areLong() || other.hours.areLong()) || !Collections.disjoint(towns(), other.towns());
    }

    /** The towns that the text of the place names; empty if the event may be anywhere. */
    private Set<String> towns() {
        return Area.of(event.getDetails().getPlace()).towns();
    }

    /** Whether the hours of both events overlap on a day of both. */
    public boolean meets(Traits other) {
        return hours.days().stream().anyMatch(day -> other.hours.has(day) && meet(day, other));
    }

    private boolean meet(LocalDate day, Traits other) {
        return hours.on(day)
                .flatMap(span -> other.hours.on(day).map(span::overlaps))
                .orElse(false);
    }

    /** The event's speakers whom the other event has, too, as {@link ClashKind#SAME_SPEAKER} compares them. */
    public List<Speaker> speakersSharedWith(Traits other) {
        return event.getDetails().getSpeakers().stream()
                .filter(speaker -> speaker(event.getAgencyCode(), speaker).anyMatch(other.all::contains))
                .toList();
    }

    private static boolean isFeatured(PlannedEvent event) {
        return event.getDecision() == EditorialDecision.FEATURE;
    }

    private static Set<Trait> traits(PlannedEvent event, Titles titles) {
        var traits = new HashSet<Trait>();
        traits.add(new Trait(ClashKind.SAME_BODY, event.getAgencyCode()));
        if (isFeatured(event)) {
            traits.add(new Trait(ClashKind.BOTH_FEATURED, ""));
        }
        PlaceNames.of(event.getDetails().getPlace())
                .forEach(place -> traits.add(new Trait(ClashKind.SAME_PLACE, place)));
        traits.addAll(speakers(event.getAgencyCode(), event.getDetails()));
        titles.leading().forEach(word -> traits.add(new Trait(ClashKind.LIKELY_DUPLICATE, word)));
        return traits;
    }

    /** The speakers as traits: by name or, for a speaker without a name, by post and agency. */
    private static Set<Trait> speakers(String agencyCode, EventDetails details) {
        return details.getSpeakers().stream()
                .flatMap(speaker -> speaker(agencyCode, speaker))
                .collect(Collectors.toSet());
    }

    private static Stream<Trait> speaker(String agencyCode, Speaker speaker) {
        var values = speaker.getName() == null
                ? values(speaker.getPosition()).map(post -> agencyCode + "/" + post)
                : values(speaker.getName());
        return values.map(value -> new Trait(ClashKind.SAME_SPEAKER, value));
    }

    private static Stream<String> values(LocalizedText text) {
        return WordSet.ofEach(text, Set.of()).stream().map(words -> String.join(" ", words));
    }
}
