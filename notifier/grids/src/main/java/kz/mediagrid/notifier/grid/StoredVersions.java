package kz.mediagrid.notifier.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import kz.mediagrid.platform.streams.KeptValues;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;

/**
 * Stores the versions of all weeks, without their entries on the heap.
 *
 * <p>One thread writes; any thread may read. A change is stored under its version and never changes again. The header is
 * stored after all changes of its version. A reader who found the header thus reads the whole version, while later
 * versions are written.
 */
final class StoredVersions {

    private static final Kept<GridChange> CHANGE = new Kept<>("grid-changes", GridChange.class);

    private final Serde<GridChange> changes = KeptValues.serde(CHANGE);
    /** The headers, without changes, by week and version. */
    private final Store<MediaGridVersion> headers;

    private final Store<String> sizes;
    /** The changes without entries, by week, version and place. */
    private final Store<String> order;

    /** The titles of the changed events, by week, version and place; for pages, which would else decode all entries. */
    private final Store<LocalizedText> titles;

    /** The changes, by week, event and version. As bytes, so that a reader decodes only those of the asked version. */
    private final Store<byte[]> byEvent;

    private final ShownEvents shown;

    StoredVersions(Stores stores) {
        this.headers = stores.of(new Kept<>("grid-versions", MediaGridVersion.class));
        this.sizes = stores.of(new Kept<>("grid-sizes", String.class));
        this.order = stores.of(new Kept<>("grid-order", String.class));
        this.titles = stores.of(new Kept<>("grid-titles", LocalizedText.class));
        this.byEvent = stores.of(new Kept<>(CHANGE.name(), byte[].class));
        this.shown = new ShownEvents(stores);
    }

    /**
     * Stores the changes of a part.
     *
     * @param place the number of the version's changes in its earlier parts
     */
    void add(MediaGridVersion part, int place) {
        var week = part.getWeek();
        var version = part.getVersion();
        for (var change : part.getChanges()) {
            byEvent.put(
                    key(week, change.getEventId(), version),
                    changes.serializer().serialize(CHANGE.name(), change));
            var key = key(key(week, version), place++);
            Optional.ofNullable(change.getEntry())
                    .or(() -> lastEntry(week, change.getEventId(), version))
                    .ifPresent(entry -> titles.put(key, entry.getTitle()));
            order.put(key, ChangeLine.of(change).text());
        }
    }

    /**
     * Stores the header of a version whose changes are all stored.
     *
     * @param before the week's previous version; 0 if this version is the week's first
     */
    void complete(MediaGridVersion header, int before) {
        var week = header.getWeek();
        var version = header.getVersion();
        var key = key(week, version);
        var tally = shown.since(before == 0 ? null : sizes(week, before));
        lines(week, version, version, change -> tally.add(week, change.eventId(), change.isShown()));
        sizes.put(key, tally.sizes().toString());
        headers.put(key, withoutChanges(header));
    }

    // A builder would first copy all changes.
    private static MediaGridVersion withoutChanges(MediaGridVersion part) {
        var header = new MediaGridVersion();
        for (var field : part.getSchema().getFields()) {
            header.put(field.pos(), field.name().equals("changes") ? List.of() : part.get(field.pos()));
        }
        return header;
    }

    /** Removes the changes of a version that will not be completed. */
    void drop(String week, int version) {
        order.each(key(week, version) + "/", (place, text) -> {
            byEvent.remove(key(week, ChangeLine.parse(text).eventId(), version));
            titles.remove(place);
            order.remove(place);
        });
    }

    /** The number of each week's newest version. */
    Map<String, Integer> newest() {
        return Sizes.newest(sizes);
    }

    /** The headers of the week's versions, oldest first. */
    List<MediaGridVersion> headers(String week) {
        var found = new ArrayList<MediaGridVersion>();
        headers.each(week + "/", (key, header) -> found.add(header));
        return found;
    }

    /** The header of one version; empty if there is none. */
    Optional<MediaGridVersion> header(String week, int version) {
        return version < 1 ? Optional.empty() : Optional.ofNullable(headers.get(key(week, version)));
    }

    Sizes sizes(String week, int version) {
        return Sizes.parse(Objects.requireNonNull(sizes.get(key(week, version))));
    }

    /** The change in {@code version} at {@code place}, from 0. */
    GridChange change(String week, int version, int place) {
        var line = ChangeLine.parse(Objects.requireNonNull(order.get(key(key(week, version), place))));
        return decoded(Objects.requireNonNull(byEvent.get(key(week, line.eventId(), version))));
    }

    /** The first {@code most} changes in {@code version}, without their entries. */
    List<ListedChange> listed(String week, int version, int most) {
        var first = key(key(week, version), 0);
        var last = key(key(week, version), most - 1);
        var titleOf = new HashMap<String, LocalizedText>();
        titles.range(first, last, (place, title) -> {
            titleOf.put(place, title);
            return true;
        });
        var listed = new ArrayList<ListedChange>();
        order.range(first, last, (place, text) -> {
            var line = ChangeLine.parse(text);
            listed.add(
                    new ListedChange(line.kind(), line.eventId(), line.fields(), !line.isShown(), titleOf.get(place)));
            return true;
        });
        return listed;
    }

    /** Passes the changes in the versions from {@code first} to {@code last}, without their entries, in order. */
    void lines(String week, int first, int last, Consumer<ChangeLine> taker) {
        order.range(key(week, first) + "/", key(week, last) + "0", (place, text) -> {
            taker.accept(ChangeLine.parse(text));
            return true;
        });
    }

    /** The event's entry as the media saw it last, in {@code version} or before; empty if no version contained the event. */
    private Optional<GridEntry> lastEntry(String week, String eventId, int version) {
        return history(week, eventId, version).values().stream()
                .map(GridChange::getEntry)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later);
    }

    /**
     * Reads the entries of one version, in any order.
     *
     * @param near the entries of another version of the week. An entry that is the same in both is taken from there, so
     *     that the heap contains it once. Null if no other version is known.
     */
    List<GridEntry> entries(String week, int version, @Nullable NearVersion near) {
        var entries = new ArrayList<GridEntry>();
        var event = new EventStates(version, near == null ? 0 : near.version());
        Runnable take = () -> {
            var same = near == null || !event.isSame() ? null : near.entry(event.id());
            var entry = same == null && event.state() != null
                    ? decoded(event.state()).getEntry()
                    : same;
            if (entry != null) {
                entries.add(entry);
            }
        };
        byEvent.range(week + "/", week + "0", (key, state) -> {
            var end = key.lastIndexOf('/');
            var id = key.substring(week.length() + 1, end);
            if (!id.equals(event.id())) {
                take.run();
                event.begin(id);
            }
            event.add(Integer.parseInt(key.substring(end + 1)), state);
            return true;
        });
        take.run();
        return entries;
    }

    /** The weeks of which any version had the event, earliest first. */
    List<String> weeksOf(String eventId) {
        return shown.weeksOf(eventId);
    }

    /** The versions of the week that changed the event, up to {@code version}, oldest first. */
    List<Integer> changesOf(String week, String eventId, int version) {
        var found = new ArrayList<Integer>();
        each(week, eventId, version, (number, change) -> found.add(number));
        return found;
    }

    /** The changes of the event in the versions of the week up to {@code version}, by the number of the version. */
    NavigableMap<Integer, GridChange> history(String week, String eventId, int version) {
        var found = new TreeMap<Integer, GridChange>();
        each(week, eventId, version, (number, change) -> found.put(number, decoded(change)));
        return found;
    }

    private void each(String week, String eventId, int version, BiConsumer<Integer, byte[]> taker) {
        byEvent.range(key(week, eventId, 0), key(week, eventId, version), (key, change) -> {
            taker.accept(Integer.parseInt(key.substring(key.lastIndexOf('/') + 1)), change);
            return true;
        });
    }

    /** The event's entry in the version of the week that changed it; empty if that version removed it. */
    Optional<GridEntry> entry(String week, String eventId, int changedBy) {
        return Optional.ofNullable(decoded(Objects.requireNonNull(byEvent.get(key(week, eventId, changedBy))))
                .getEntry());
    }

    private GridChange decoded(byte[] bytes) {
        return changes.deserializer().deserialize(CHANGE.name(), bytes);
    }

    private static String key(String week, String eventId, int version) {
        return key(week + "/" + eventId, version);
    }

    /** Numbers are written so that they are sorted as numbers. */
    private static String key(String beginning, int number) {
        var digits = Integer.toString(number);
        return beginning + "/" + "0".repeat(10 - digits.length()) + digits;
    }
}
