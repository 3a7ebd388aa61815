package kz.mediagrid.platform.streams;

/**
 * The name that distinguishes this process from other instances of its service. {@link InstanceClaim} has claimed the
 * name.
 */
public record InstanceName(String name) {}
