package kz.mediagrid.notifier.outlet;

/** Returns the end of the published versions on their topic. */
public interface GridLog {

    /** The offset on {@code media-grids} after the last part of the newest version. */
    long end();
}
