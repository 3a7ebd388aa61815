package kz.mediagrid.notifier.outlet;

/** Returns the offset at which the published versions end on {@code media-grids}. */
public interface GridLog {

    /** The offset on {@code media-grids} after the last part of the newest version. */
    long end();
}
