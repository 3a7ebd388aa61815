package kz.mediagrid.notifier.grid;

/** Checks whether a link's token lets an outlet read one version without signing in. */
@FunctionalInterface
interface VersionToken {

    boolean allows(String outletId, String token, String week, int version);
}
