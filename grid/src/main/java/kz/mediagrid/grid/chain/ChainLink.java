package kz.mediagrid.grid.chain;

import org.jspecify.annotations.Nullable;

/**
 * A version in the chain of its week, without its changes.
 *
 * @param versionHash the version's hash as published; null only for a broken version
 */
public record ChainLink(String week, int version, @Nullable String versionHash) {}
