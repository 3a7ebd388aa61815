package kz.mediagrid.notifier.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.grid.clash.Area;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.GridFilter;
import kz.mediagrid.schemas.LocalizedText;

/** Decides by an outlet's filter which entries of grids, and which changes of entries, a channel brings. */
public final class EntryFilter {

    private static final int WEEK = 7;

    private final GridFilter wanted;
    private final AgencyNames names;

    /** @param names the directory's names of bodies, by which an organiser is recognised */
    public EntryFilter(GridFilter wanted, AgencyNames names) {
        this.wanted = wanted;
        this.names = names;
    }

    /** @param now the business time, which decides whether accreditation is open */
    public boolean matches(GridEntry entry, Instant now) {
        return why(entry, now).isEmpty();
    }

    /** The conditions that the entry does not fulfil; empty if the entry passes. */
    public Set<FilterCondition> why(GridEntry entry, Instant now) {
        var unmet = EnumSet.noneOf(FilterCondition.class);
        require(unmet, FilterCondition.BODY, wanted.getBodies().isEmpty() || isOfWantedBody(entry));
        require(unmet, FilterCondition.REGION, wanted.getRegions().isEmpty() || isInWantedRegion(entry));
        require(unmet, FilterCondition.DAY, wanted.getDays().isEmpty() || isOnWantedDay(entry));
        require(unmet, FilterCondition.FEATURED, !wanted.getFeatured() || entry.getFeatured());
        require(unmet, FilterCondition.LIVE_STREAM, !wanted.getLiveStream() || entry.getStreamUrl() != null);
        require(unmet, FilterCondition.ACCREDITATION_OPEN, !wanted.getAccreditationOpen() || isOpen(entry, now));
        return Collections.unmodifiableSet(unmet);
    }

    /**
     * Whether the channel brings a change. It also brings the change by which an entry may have ceased to pass, and each
     * removal, so that no outlet goes on announcing an event that it has from this channel.
     */
    public boolean matches(GridChange change, Instant now) {
        var entry = change.getEntry();
        if (entry == null) {
            return true;
        }
        var unmet = why(entry, now);
        return unmet.isEmpty()
                || change.getKind() != ChangeKind.ADDED
                        && unmet.stream().allMatch(condition -> mayHaveBeenMet(condition, change, entry));
    }

    /**
     * Whether the channel brings a change of which it knows the entry before. It also brings a change of an event whose
     * registration has ended: the outlet may have announced the event while it was open.
     *
     * @param entries the entry before and after the change, as far as it was there
     */
    public boolean matches(ChangeKind kind, Stream<GridEntry> entries, Instant now) {
        return entries.anyMatch(entry -> {
            var unmet = why(entry, now);
            return unmet.isEmpty()
                    || kind != ChangeKind.ADDED
                            && entry.getAccreditation() != null
                            && unmet.equals(Set.of(FilterCondition.ACCREDITATION_OPEN));
        });
    }

    private static boolean mayHaveBeenMet(FilterCondition condition, GridChange change, GridEntry entry) {
        // Accreditation also ends without a change.
        return condition.dependsOn(change.getChangedFields())
                || condition == FilterCondition.ACCREDITATION_OPEN && entry.getAccreditation() != null;
    }

    private static void require(Set<FilterCondition> unmet, FilterCondition condition, boolean isMet) {
        if (!isMet) {
            unmet.add(condition);
        }
    }

    private boolean isOfWantedBody(GridEntry entry) {
        return wanted.getBodies().contains(entry.getAgencyCode())
                || wanted.getBodies().stream()
                        .map(names::nameOf)
                        .flatMap(Optional::stream)
                        .anyMatch(name -> entry.getOrganisers().stream()
                                .anyMatch(organiser -> isSameName(name, organiser.getName())));
    }

    /** The grid names organisers in words, without their codes. */
    private static boolean isSameName(LocalizedText one, LocalizedText other) {
        return words(one).anyMatch(words(other).toList()::contains);
    }

    private static Stream<String> words(LocalizedText text) {
        return Stream.of(text.getKk(), text.getRu(), text.getEn())
                .flatMap(Stream::ofNullable)
                .map(words -> words.strip().toLowerCase(Locale.ROOT));
    }

    /** If the place names no region, an event of an akimat is held in its region. */
    private boolean isInWantedRegion(GridEntry entry) {
        var named = Area.of(entry.getPlace()).regions();
        var regions = named.isEmpty() ? Set.of(entry.getAgencyCode()) : named;
        return !Collections.disjoint(wanted.getRegions(), regions);
    }

    private boolean isOnWantedDay(GridEntry entry) {
        var first = entry.getDate();
        var last = entry.getEndDate() == null ? first : entry.getEndDate();
        return first.datesUntil(last.plusDays(1))
                .limit(WEEK)
                .map(LocalDate::getDayOfWeek)
                .anyMatch(day -> wanted.getDays().contains(day.getValue()));
    }

    private static boolean isOpen(GridEntry entry, Instant now) {
        var accreditation = entry.getAccreditation();
        return accreditation != null && !now.isAfter(accreditation.getDeadline());
    }
}
