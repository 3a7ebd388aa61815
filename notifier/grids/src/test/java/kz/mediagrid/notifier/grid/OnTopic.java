package kz.mediagrid.notifier.grid;

import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.schemas.MediaGridVersion;

/** Parts of versions as they lie on the topic. */
public final class OnTopic {

    private OnTopic() {}

    public static FollowedRecord at(long offset, MediaGridVersion part) {
        return new FollowedRecord(part.getWeek(), part, offset, part.getPublishedAt());
    }
}
