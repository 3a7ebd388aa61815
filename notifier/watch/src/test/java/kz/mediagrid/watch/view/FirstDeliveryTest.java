package kz.mediagrid.watch.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;

/** What a follower hands over again after a failure must not be counted again. */
class FirstDeliveryTest {

    @Test
    void aRecordThatIsHandedOverAgainIsPassedOnOnce() {
        var handled = new ArrayList<Long>();
        var told = new ArrayList<String>();
        var once = FirstDelivery.of(
                new Followed(Topics.DELIVERIES, record -> handled.add(record.offset())), () -> told.add("changed"));

        for (long offset : List.of(0L, 1L, 0L, 1L, 2L)) {
            once.handler().accept(new FollowedRecord("tv", null, offset, Instant.EPOCH));
        }

        assertThat(handled).containsExactly(0L, 1L, 2L);
        assertThat(told).hasSize(3);
    }
}
