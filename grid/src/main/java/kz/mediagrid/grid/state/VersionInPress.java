package kz.mediagrid.grid.state;

import kz.mediagrid.schemas.MediaGridVersion;

/**
 * A version that is being made, and the next work on it.
 *
 * @param header the version's header; its hashes are missing until the entries are known, unless the version was
 *     published before
 */
record VersionInPress(Work work, MediaGridVersion header) {

    /** The next work on a version; its name is a part of the key in the store. */
    enum Work {
        /** Determine the entries of a new version, then publish it. */
        NEW,
        /** Determine the entries of a version that was published before the state was lost, then compare it. */
        AGAIN,
        /**
         * Do the same for the last published version, then write its table again, because the table may be incomplete.
         */
        LAST,
        /** Write the table {@code media-grid-entries} of a version that is published. */
        TABLE,
        /** Discard the list of changes of a version that was compared. */
        DISCARD
    }

    String week() {
        return header.getWeek();
    }

    int number() {
        return header.getVersion();
    }

    /** A key that sorts versions by their last command, and thus in the order in which they began. */
    String key() {
        return "%015d/%s/%s".formatted(header.getCommandOffset() + 1, week(), work);
    }

    static VersionInPress of(String key, MediaGridVersion header) {
        return new VersionInPress(Work.valueOf(key.substring(key.lastIndexOf('/') + 1)), header);
    }

    boolean isCollecting() {
        return work != Work.TABLE && work != Work.DISCARD;
    }

    /**
     * The version after its entries are known and it was published or compared.
     *
     * @param complete the complete header
     * @param small whether the version and its table are written in one transaction, so that the table is never incomplete
     */
    VersionInPress collected(MediaGridVersion complete, boolean small) {
        var table = work == Work.NEW || work == Work.LAST && !small;
        return new VersionInPress(table ? Work.TABLE : Work.DISCARD, complete);
    }
}
