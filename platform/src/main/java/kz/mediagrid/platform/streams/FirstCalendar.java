package kz.mediagrid.platform.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.serde.Reading;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.topics.Topics;

/** The calendar that counting began with, as the log has it: that of the build whose setup made the topics. */
public final class FirstCalendar {

    private FirstCalendar() {}

    /**
     * The first on the topic {@code calendars}.
     *
     * @param client how to reach the broker
     * @throws IllegalStateException if there is none: the setup has not run
     */
    public static WorkingCalendar onTheLog(Map<String, Object> client, RecordReader reader) {
        List<WorkingCalendar> first = new ArrayList<>();
        try (var consumer = RawConsumers.factory(client).createConsumer()) {
            WholeTopic.read(consumer, Topics.CALENDARS, record -> {
                if (first.isEmpty()
                        && reader.read(record.topic(), record.value()) instanceof Reading.Readable readable
                        && readable.record() instanceof CalendarInForce calendar) {
                    first.add(WorkingCalendar.parse(calendar.getText()));
                }
            });
        }
        return first.stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the topic calendars holds no calendar: run the setup before the services"));
    }
}
