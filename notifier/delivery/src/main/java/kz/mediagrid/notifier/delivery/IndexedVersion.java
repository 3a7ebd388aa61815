package kz.mediagrid.notifier.delivery;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version of {@link VersionLog} as a text, for its store.
 *
 * @param traceparent the trace of the version; null if it has none
 */
record IndexedVersion(
        VersionRef version, Instant publishedAt, @Nullable String traceparent) {

    static IndexedVersion parse(String text) {
        var parts = text.split(" ", -1);
        var version = new VersionRef(
                parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]));
        return new IndexedVersion(version, Instant.parse(parts[4]), parts[5].isEmpty() ? null : parts[5]);
    }

    /** Sorts as the offset of the version. */
    String key() {
        return "%019d".formatted(version.offset());
    }

    String text() {
        return String.join(
                " ",
                version.week(),
                Integer.toString(version.version()),
                Long.toString(version.offset()),
                Long.toString(version.next()),
                publishedAt.toString(),
                Objects.requireNonNullElse(traceparent, ""));
    }
}
