package kz.mediagrid.grid.chain;

import org.jspecify.annotations.Nullable;

/**
 * A version as one link of its week's chain: all that is kept of it, however much it changed.
 *
 * @param versionHash its hash as it was published; only a broken version has none
 */
public record ChainLink(String week, int version, @Nullable String versionHash) {}
