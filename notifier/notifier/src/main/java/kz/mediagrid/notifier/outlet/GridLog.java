package kz.mediagrid.notifier.outlet;

/** How far the published versions reach. */
public interface GridLog {

    /** The offset after the newest version on {@code media-grids}. */
    long end();
}
