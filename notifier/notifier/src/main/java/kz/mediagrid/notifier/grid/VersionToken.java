package kz.mediagrid.notifier.grid;

/** Says whether the token of a link lets an outlet read one version without signing in. */
@FunctionalInterface
interface VersionToken {

    boolean allows(String outletId, String token, String week, int version);
}
