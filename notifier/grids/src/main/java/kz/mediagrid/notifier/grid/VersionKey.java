package kz.mediagrid.notifier.grid;

/** Checks whether the key of a call lets an outlet read one version without signing in. */
@FunctionalInterface
interface VersionKey {

    boolean allows(String key, String week, int version);
}
