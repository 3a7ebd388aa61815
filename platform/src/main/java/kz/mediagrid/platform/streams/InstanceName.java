package kz.mediagrid.platform.streams;

/** The name of this process beside other instances of its service, once {@link InstanceClaim} has claimed the name. */
public record InstanceName(String name) {}
