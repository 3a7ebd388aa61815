package kz.mediagrid.platform.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.serde.Reading;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.state.CalendarLog;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads the topic {@code calendars}. */
public final class CalendarTopic {

    private CalendarTopic() {}

    /**
     * All calendars that the topic {@code calendars} contains now.
     *
     * @param client the settings to connect to the broker
     * @throws IllegalStateException if there is no calendar, because the setup has not run
     * @throws kz.mediagrid.platform.follow.UnreadableRecordException if a calendar cannot be read
     */
    public static CalendarLog read(Map<String, Object> client, Deserializer<Reading> reading) {
        List<CalendarInForce> calendars = new ArrayList<>();
        try (var consumer = RawConsumers.toTheEnds(client)) {
            WholeTopic.read(consumer, Topics.CALENDARS, reading, CalendarInForce.class, calendars::add);
        }
        return CalendarLog.of(calendars);
    }
}
