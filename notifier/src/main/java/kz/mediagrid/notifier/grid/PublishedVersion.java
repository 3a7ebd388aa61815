package kz.mediagrid.notifier.grid;

/**
 * A version, and where it lies on {@code media-grids}.
 *
 * @param firstOffset of its first part
 * @param nextOffset the offset after its last part
 */
public record PublishedVersion(PublishedGrid grid, long firstOffset, long nextOffset) {}
