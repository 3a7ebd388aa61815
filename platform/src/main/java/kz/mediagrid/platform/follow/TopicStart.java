package kz.mediagrid.platform.follow;

import java.util.List;
import java.util.function.Consumer;

/** The handlers of one topic, each with the offset from which it needs the records. The topic is read once for all of them. */
final class TopicStart implements Consumer<FollowedRecord> {

    private record Part(long first, Consumer<FollowedRecord> handler) {}

    private final List<Part> parts;

    /**
     * @param followed the parts of features that follow the topic
     * @param kept the offset from which on kept views lack the records; 0 if none are kept
     */
    TopicStart(List<Followed> followed, long kept) {
        this.parts = followed.stream()
                .map(part -> new Part(first(part, kept), part.handler()))
                .toList();
    }

    private static long first(Followed part, long kept) {
        if (part.later() != null) {
            return part.later().getAsLong();
        }
        return part.kept() == null ? 0 : kept;
    }

    /** The offset from which the topic is to be read. */
    long first() {
        return parts.stream().mapToLong(Part::first).min().orElse(0);
    }

    @Override
    public void accept(FollowedRecord record) {
        for (var part : parts) {
            if (record.offset() >= part.first()) {
                part.handler().accept(record);
            }
        }
    }
}
