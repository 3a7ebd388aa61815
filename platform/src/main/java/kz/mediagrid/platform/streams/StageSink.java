package kz.mediagrid.platform.streams;

import kz.mediagrid.topics.Topic;

/**
 * Where a stage writes.
 *
 * @param name the sink's in the topology, e.g. {@code write-obligations}
 */
public record StageSink(String name, Topic topic) {}
