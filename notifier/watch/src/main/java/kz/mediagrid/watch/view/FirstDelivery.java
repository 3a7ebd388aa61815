package kz.mediagrid.watch.view;

import java.util.function.Consumer;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.FollowedRecord;

/**
 * Passes each record of one topic to its handler only once, so that counts stay exact even if the follower repeats a record.
 */
public final class FirstDelivery implements Consumer<FollowedRecord> {

    private final Consumer<FollowedRecord> handler;
    private final Runnable told;
    private long seen = -1;

    private FirstDelivery(Consumer<FollowedRecord> handler, Runnable told) {
        this.handler = handler;
        this.told = told;
    }

    /** Wraps {@code followed} so that each record is handled only once. Calls {@code told} after each handled record. */
    public static Followed of(Followed followed, Runnable told) {
        return new Followed(
                followed.topic(), new FirstDelivery(followed.handler(), told), followed.later(), followed.kept());
    }

    @Override
    public void accept(FollowedRecord record) {
        if (record.offset() > seen) {
            handler.accept(record);
            seen = record.offset();
            told.run();
        }
    }
}
