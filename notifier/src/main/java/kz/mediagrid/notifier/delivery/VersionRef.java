package kz.mediagrid.notifier.delivery;

/**
 * Where one whole version lies on {@code media-grids}.
 *
 * @param offset of its first part
 * @param next the offset after its last part
 */
record VersionRef(String week, int version, long offset, long next) {}
