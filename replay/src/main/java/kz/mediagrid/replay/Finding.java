package kz.mediagrid.replay;

import org.jspecify.annotations.Nullable;

/**
 * One difference between the log and the published versions.
 *
 * @param week the week that the finding concerns; null if it concerns the log
 * @param version the number of the version; null if the finding concerns the log
 * @param entry the event id of the entry; null if the finding concerns no single entry
 * @param field the field that differs, e.g. {@code title.ru} or {@code stateHash}; null if the finding concerns no
 *     single field
 * @param offset the record's offset on {@code grid-commands}; for an unreadable part of a version, its offset on {@code
 *     media-grids}; null if the week and the version identify the record
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
        /** The first commands of the log are missing. */
        LOG_BEGINS_LATE,
        /** A version includes commands that the log does not have. */
        LOG_ENDS_EARLY,
        /** A version was published from commands that differ from the commands on the log. */
        COMMANDS_CHANGED,
        /** A command cannot be read, and was not sent to dead letters on arrival. */
        COMMAND_UNREADABLE,
        /** A command was written by a newer build; the replay ends at this command. */
        COMMAND_NEWER,
        /** The aggregator's rules fail on a command. */
        COMMAND_FAILS,
        /** The log has a command to publish a version, but no such version was published. */
        ORDER_WITHOUT_VERSION,
        /** A version is marked as published by command, but the log has no command to publish it. */
        VERSION_WITHOUT_ORDER,
        /** A record on {@code media-grids} cannot be read. */
        VERSION_UNREADABLE,
        /** A week has a later version, but this version is missing. */
        VERSION_MISSING,
        /** Two versions of a week have the same number. */
        VERSION_TWICE,
        /** A part of a version is missing. */
        PART_MISSING,
        /** A part of a version was written twice. */
        PART_TWICE,
        /** The published version and the replayed version divide their entries into parts differently. */
        PARTS_DIFFER,
        /** A part is readable, but a writer would encode its content in different bytes. */
        BYTES_DIFFER,
        /** A field of the published header differs from the replayed header; every part repeats the header. */
        HEADER_DIFFERS,
        /** A version does not contain the hash of the version published before it. */
        CHAIN_BROKEN,
        /** A published entry differs from the replayed entry. */
        ENTRY_DIFFERS,
        /** The replay made an entry that was not published. */
        ENTRY_MISSING,
        /** The replay did not make an entry that was published. */
        ENTRY_UNEXPECTED,
        /** The published entries are in a different order than the replayed entries. */
        ENTRIES_REORDERED,
        /** A repair on the log names what an earlier build damaged. This is no difference. */
        REPAIRED
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
