package kz.mediagrid.standalone.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.clock.ClockMover;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.write.RecordTemplate;
import kz.mediagrid.schemas.BusinessClockSetting;
import kz.mediagrid.standalone.platform.PlatformFailure;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.admin.Admin;

/**
 * Sets the start of business time before any service starts. Otherwise a service would first work by the real clock.
 *
 * @param instant the first instant of the business clock
 * @param running whether business time runs on from {@code instant}; if not, business time is paused until the clock is
 *     set again
 */
public record ClockStart(Instant instant, boolean running) {

    /** @throws PlatformFailure if business time is already after {@code instant}; business time is never set back */
    void set(String bootstrapServers) {
        Map<String, Object> client = Map.of("bootstrap.servers", bootstrapServers);
        try (var serdes = new RecordSerdes(client)) {
            refuseStepBack(client, serdes);
            move(client, serdes);
        }
    }

    private void move(Map<String, Object> client, RecordSerdes serdes) {
        try (var admin = Admin.create(client);
                var template = new RecordTemplate<>(client, serdes.serializer())) {
            new ClockMover(template, admin, Clock.systemUTC(), List.of()).move(instant, running, Duration.ZERO);
        } catch (TimeoutException e) {
            throw new IllegalStateException("waited for a service, but none runs", e);
        }
    }

    private void refuseStepBack(Map<String, Object> client, RecordSerdes serdes) {
        var clock = present(client, serdes);
        if (clock.isMoved() && instant.isBefore(clock.instant())) {
            throw new PlatformFailure(
                    "Business time is already %s in these data and never goes back: choose a later --clock or another --data."
                            .formatted(AlmatyTime.write(clock.instant())));
        }
    }

    // Reads all settings of the clock in order, as every service does, because services may ignore the newest setting.
    private static BusinessClock present(Map<String, Object> client, RecordSerdes serdes) {
        var clock = new BusinessClock(Clock.systemUTC());
        var reader = serdes.reader();
        try (var consumer = RawConsumers.toTheEnds(client)) {
            WholeTopic.read(consumer, Topics.BUSINESS_CLOCK, record -> {
                if (reader.read(record.topic(), record.value()) instanceof Readable readable
                        && readable.record() instanceof BusinessClockSetting setting) {
                    clock.apply(setting);
                }
            });
        }
        return clock;
    }
}
