package kz.mediagrid.replay;

import kz.mediagrid.schemas.MediaGridVersion;

/** The name of a version: its week and number. */
record VersionName(String week, int version) {

    static VersionName of(MediaGridVersion part) {
        return new VersionName(part.getWeek(), part.getVersion());
    }

    /** The name for people, e.g. {@code 2026-W50 version 2}. */
    @Override
    public String toString() {
        return week + " version " + version;
    }
}
