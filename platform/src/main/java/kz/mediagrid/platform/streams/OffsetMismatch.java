package kz.mediagrid.platform.streams;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * An input that would be read from an offset other than the end of the state. Its records would then be decided twice
 * or never.
 *
 * @param committed the group's offset, from which the input would be read
 * @param next the offset after the last record in the state
 */
record OffsetMismatch(String group, String topic, long committed, long next) {

    /**
     * Compares the offsets of a group with the state.
     *
     * @param before the group's offset of each input, as read before the state
     * @param after the group's offset of each input, as read after the state; a running instance moves the group's
     *     offsets and the state meanwhile
     * @param next returns, for an input, the offset after its last record in the state
     * @param inputs tells whether there is a record between two offsets: transaction markers and compaction leave gaps
     */
    static Optional<OffsetMismatch> find(
            String group,
            Map<String, Long> before,
            Map<String, Long> after,
            ToLongFunction<String> next,
            Inputs inputs) {
        return before.keySet().stream()
                .sorted()
                .flatMap(topic -> {
                    long reached = next.applyAsLong(topic);
                    long least = requireNonNull(before.get(topic));
                    long most = requireNonNull(after.get(topic));
                    if (most < reached) {
                        return Stream.of(new OffsetMismatch(group, topic, most, reached));
                    }
                    return least > reached && inputs.holdsRecords(topic, reached, least)
                            ? Stream.of(new OffsetMismatch(group, topic, least, reached))
                            : Stream.empty();
                })
                .findFirst();
    }

    /** Both offsets, without a full stop. */
    String sentence() {
        return "The group %s is at offset %d of %s, but its state contains the records before offset %d"
                .formatted(group, committed, topic, next);
    }
}
