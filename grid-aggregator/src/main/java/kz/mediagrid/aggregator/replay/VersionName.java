package kz.mediagrid.aggregator.replay;

import kz.mediagrid.schemas.MediaGridVersion;

/** Which version of which week. */
record VersionName(String week, int version) {

    static VersionName of(MediaGridVersion part) {
        return new VersionName(part.getWeek(), part.getVersion());
    }

    /** As people call it, e.g. {@code 2026-W50 version 2}. */
    @Override
    public String toString() {
        return week + " version " + version;
    }
}
