package kz.mediagrid.gateway.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.canonical.CanonicalForm;
import kz.mediagrid.canonical.StateHash;
import kz.mediagrid.gateway.submission.ReadYourWrites;
import kz.mediagrid.grid.VersionHeaders;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.GridPublicationOrdered;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * View of the topics {@code media-grids}, {@code media-grid-entries} and {@code grid-weeks}: each week's newest version, with
 * its entries and the state of the week.
 */
public final class PublishedWeeks extends ReadYourWrites {

    private static final String ORDER = GridPublicationOrdered.getClassSchema().getName();

    /** The header of the newest version, by week. */
    private final Store<MediaGridVersion> newest;

    /** The entries of the newest versions, under the topic's keys: week and event id. */
    private final Store<GridEntry> entries;

    /** The hash of each entry, so that a week is checked without reading its entries. */
    private final Store<byte[]> hashes;

    private final WeekStates states;

    PublishedWeeks(Stores stores, WeekStates states) {
        this.states = states;
        this.newest = stores.of(new Kept<>("published-versions", MediaGridVersion.class));
        this.entries = stores.of(new Kept<>("published-entries", GridEntry.class));
        this.hashes = stores.of(new Kept<>("published-entry-hashes", byte[].class));
    }

    void apply(MediaGridVersion part) {
        var known = newest.get(part.getWeek());
        if (known == null || known.getVersion() < part.getVersion()) {
            newest.put(part.getWeek(), VersionHeaders.of(part));
            changed(null);
        }
    }

    /**
     * Applies the next record of the topic of entries.
     *
     * @param key the record's key, e.g. {@code 2026-W49/edu-4f1d…}
     * @param entry null if the entry left the grid
     */
    void apply(String key, @Nullable GridEntry entry) {
        if (entry == null) {
            entries.remove(key);
            hashes.remove(key);
        } else {
            entries.put(key, entry);
            hashes.put(key, StateHash.ofEntry(entry));
        }
        changed(null);
    }

    void apply(GridWeekState state) {
        states.apply(state);
        changed(null);
    }

    @Override
    protected boolean shows(SubmissionOutcome accepted) {
        return !accepted.getCommand().equals(ORDER)
                || states.shows(accepted) && isComplete(accepted.getWeeks().get(0));
    }

    /** The header of the newest version of {@code week}; empty before the first. */
    public Optional<MediaGridVersion> newest(String week) {
        return Optional.ofNullable(newest.get(week));
    }

    /** The event's entry in the newest version; null if that version does not show the event. */
    @Nullable
    GridEntry entry(String week, String eventId) {
        return entries.get(prefix(week) + eventId);
    }

    /** The ids of the events that the newest version of {@code week} shows, in ascending order. */
    List<String> eventsOf(String week) {
        var ids = new ArrayList<String>();
        hashes.each(prefix(week), (key, hash) -> ids.add(eventOf(week, key)));
        return ids;
    }

    /**
     * Whether the view has exactly the entries of the newest version of {@code week}, and the state of the week with this
     * version. The three are on different topics, and the entries follow in several transactions if the week is large.
     * Without the state a hold would not be seen.
     */
    boolean isComplete(String week) {
        var version = newest.get(week);
        if (!states.isOf(week, version == null ? 0 : version.getVersion())) {
            return false;
        }
        if (version == null) {
            return !hashes.has(prefix(week));
        }
        var hash = new StateHash();
        hashes.each(prefix(week), (key, entry) -> hash.add(eventOf(week, key), entry));
        // Hashes of different canonical forms cannot be compared.
        return !version.getCanonicalForm().equals(CanonicalForm.NAME)
                || version.getStateHash().equals(hash.hex());
    }

    private static String eventOf(String week, String key) {
        return key.substring(prefix(week).length());
    }

    private static String prefix(String week) {
        return week + "/";
    }
}
