package kz.mediagrid.grid.clash;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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

    /** The event's placements in the index, for each of its days and traits. */
    public List<Placement> placements() {
        return hours.days().stream()
                .flatMap(day -> all.stream().flatMap(trait -> placements(trait, day)))
                .toList();
    }

    private Stream<Placement> placements(Trait trait, LocalDate day) {
        return trait.isHourly()
                ? hours.on(day).stream().map(span -> Placement.hourly(trait, day, event.getAgencyCode(), span))
                : Stream.of(Placement.daily(trait, day, event.getAgencyCode(), titles));
    }

    /**
     * The kinds of clash between the two events, each with the first day of such a clash.
     *
     * @param crowded whether a {@link Crowd} is too large to cause clashes
     */
    public Map<ClashKind, LocalDate> clashesWith(Traits other, Predicate<Crowd> crowded) {
        var found = new EnumMap<ClashKind, LocalDate>(ClashKind.class);
        if (event.getEventId().equals(other.event.getEventId())) {
            return found;
        }
        for (var trait : all) {
            if (other.all.contains(trait) && mayClash(trait, other)) {
                hours.days().stream()
                        .filter(day -> other.hours.has(day) && meet(trait, day, other))
                        .filter(day -> !crowded.test(Crowd.of(trait, day)))
                        .findFirst()
                        .ifPresent(
                                day -> found.merge(trait.kind(), day, (known, it) -> it.isBefore(known) ? it : known));
            }
        }
        return found;
    }

    private boolean mayClash(Trait trait, Traits other) {
        return switch (trait.kind()) {
            case LIKELY_DUPLICATE -> areLikelyDuplicates(other);
            case SAME_BODY ->
                !(hours.areLong() || other.hours.areLong()) || !Collections.disjoint(towns(), other.towns());
            default -> true;
        };
    }

    /** The towns that the text of the place names; empty if the event may be anywhere. */
    private Set<String> towns() {
        return Area.of(event.getDetails().getPlace()).towns();
    }

    private boolean meet(Trait trait, LocalDate day, Traits other) {
        return !trait.isHourly() || meet(day, other);
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

    private boolean areLikelyDuplicates(Traits other) {
        return !areOfSameBody(other) && titles.similarTo(other.titles);
    }

    /** Whether both events belong to the same body. */
    public boolean areOfSameBody(Traits other) {
        return event.getAgencyCode().equals(other.event.getAgencyCode());
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
