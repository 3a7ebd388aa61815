package kz.mediagrid.aggregator.replay;

import org.jspecify.annotations.Nullable;

/**
 * One difference between the log and the published versions.
 *
 * @param week the week that the finding concerns; null if it concerns the log
 * @param version the number of the version; null if it concerns the log
 * @param entry the event id of the entry; null if it concerns the version as a whole
 * @param field the field that differs, e.g. {@code title.ru} or {@code stateHash}; null if no single field does
 * @param offset the offset of the record on {@code grid-commands}, or on {@code media-grids} for an unreadable part of a
 *     version; null if the version identifies it
 * @param sentence the whole finding in one sentence, for people
 */
public record Finding(
        Kind kind,
        @Nullable String week,
        @Nullable Integer version,
        @Nullable String entry,
        @Nullable String field,
        @Nullable Long offset,
        String sentence) {

    /** The kind of difference. */
    public enum Kind {
        /** The beginning of the log of commands is missing. */
        LOG_BEGINS_LATE,
        /** A version includes commands that the log does not have. */
        LOG_ENDS_EARLY,
        /** The commands differ from those from which a version was published. */
        COMMANDS_CHANGED,
        /** A command cannot be read, and was not sent to dead letters on arrival. */
        COMMAND_UNREADABLE,
        /** A command is newer than this build: the replay ends there. */
        COMMAND_NEWER,
        /** A command makes the aggregator's rules fail. */
        COMMAND_FAILS,
        /** A command orders a version that was never published. */
        ORDER_WITHOUT_VERSION,
        /** A version was published on an order that the log does not have. */
        VERSION_WITHOUT_ORDER,
        /** A record among the versions cannot be read. */
        VERSION_UNREADABLE,
        /** A version number is missing between two versions of a week. */
        VERSION_MISSING,
        /** A version number was used twice. */
        VERSION_TWICE,
        /** A part of a version is missing. */
        PART_MISSING,
        /** A part of a version was written twice. */
        PART_TWICE,
        /** The entries are divided into parts differently. */
        PARTS_DIFFER,
        /** A part has the published content, but its bytes are not those that were written. */
        BYTES_DIFFER,
        /** A field of the header, which every part repeats, differs. */
        HEADER_DIFFERS,
        /** The version does not name the hash of the one published before it. */
        CHAIN_BROKEN,
        /** An entry differs. */
        ENTRY_DIFFERS,
        /** The commands give an entry that was not published. */
        ENTRY_MISSING,
        /** An entry was published that the commands do not give. */
        ENTRY_UNEXPECTED,
        /** The entries are in another order. */
        ENTRIES_REORDERED
    }

    static Finding ofLog(Kind kind, @Nullable Long offset, String sentence) {
        return new Finding(kind, null, null, null, null, offset, sentence);
    }

    static Finding of(Kind kind, VersionName name, @Nullable Long offset, String rest) {
        return new Finding(kind, name.week(), name.version(), null, null, offset, name + " " + rest);
    }

    static Finding ofField(Kind kind, VersionName name, @Nullable String entry, FieldDifference difference) {
        var place = entry == null ? name.toString() : name + ", entry " + entry;
        return new Finding(
                kind,
                name.week(),
                name.version(),
                entry,
                difference.path(),
                null,
                "%s, %s: published as %s, but the commands give %s"
                        .formatted(place, difference.path(), difference.published(), difference.replayed()));
    }

    static Finding ofEntry(Kind kind, VersionName name, String entry, String rest) {
        return new Finding(
                kind, name.week(), name.version(), entry, null, null, name + ", entry " + entry + ": " + rest);
    }
}
