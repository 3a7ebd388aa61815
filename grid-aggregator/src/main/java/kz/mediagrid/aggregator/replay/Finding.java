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
 *     version; null if the week and the version identify the record
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
        /** A command was written by a newer build; the replay ends at this command. */
        COMMAND_NEWER,
        /** A command makes the aggregator's rules fail. */
        COMMAND_FAILS,
        /** The log has a command to publish a version, but no such version was published. */
        ORDER_WITHOUT_VERSION,
        /** A version is marked as published by command, but the log has no command to publish it. */
        VERSION_WITHOUT_ORDER,
        /** A record on the topic of the versions cannot be read. */
        VERSION_UNREADABLE,
        /** A version of a week is missing before a later version of that week. */
        VERSION_MISSING,
        /** A version number of a week was used twice. */
        VERSION_TWICE,
        /** A part of a version is missing. */
        PART_MISSING,
        /** A part of a version was written twice. */
        PART_TWICE,
        /** The published entries are divided into other parts than the replayed ones. */
        PARTS_DIFFER,
        /** A part can be read, but its content is not encoded in the bytes that a writer produces. */
        BYTES_DIFFER,
        /** A field of the published header, which every part repeats, differs from the replayed header. */
        HEADER_DIFFERS,
        /** The version does not name the hash of the version published before it. */
        CHAIN_BROKEN,
        /** A published entry differs from the replayed one. */
        ENTRY_DIFFERS,
        /** The replay gives an entry that was not published. */
        ENTRY_MISSING,
        /** An entry was published that the replay does not give. */
        ENTRY_UNEXPECTED,
        /** The published entries are in another order than the replayed ones. */
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
