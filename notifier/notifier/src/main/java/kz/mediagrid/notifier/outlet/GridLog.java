package kz.mediagrid.notifier.outlet;

/** The end of the published versions. */
public interface GridLog {

    /** The offset after the newest version on {@code media-grids}. */
    long end();
}
