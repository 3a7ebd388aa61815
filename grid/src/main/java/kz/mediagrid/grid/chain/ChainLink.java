package kz.mediagrid.grid.chain;

import org.jspecify.annotations.Nullable;

/**
 * A version as one link of its week's chain, without its changes.
 *
 * @param versionHash the version's hash as published; null only for a broken version
 */
public record ChainLink(String week, int version, @Nullable String versionHash) {}
