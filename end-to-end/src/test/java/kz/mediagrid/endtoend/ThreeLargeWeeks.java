package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.EditorClient.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.standalone.run.Ports;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaAlteration.Op;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.jspecify.annotations.Nullable;

/**
 * Three large weeks that are due at one instant, on a broker that takes 5 MB/s from each writer. {@code -Dweeks.events=20000}
 * tries the largest weeks.
 */
final class ThreeLargeWeeks {

    static final int EVENTS = Integer.getInteger("weeks.events", 4_000);

    private static final List<LocalDate> MONDAYS =
            List.of(LocalDate.parse("2026-12-14"), LocalDate.parse("2026-12-21"), LocalDate.parse("2026-12-28"));

    /** After it version 1 of each of the weeks is due. */
    private static final String LAST_PUBLISHED = "2026-12-25T12:00:00+05:00";

    private static final double BYTES_PER_SECOND = 5_000_000;
    private static final Duration SOON = Duration.ofSeconds(2);

    /** Long on purpose: what is waited for is that it comes, not how soon. */
    private static final Duration IN_THE_END = Duration.ofSeconds(300);

    private static final TopicPartition GRIDS = new TopicPartition(Topics.MEDIA_GRIDS.name(), 0);

    private final Newsroom newsroom;
    private final Ports ports;
    private final Map<String, MediaGridVersion> published = new TreeMap<>();

    ThreeLargeWeeks(Newsroom newsroom, Ports ports) {
        this.newsroom = newsroom;
        this.ports = ports;
    }

    static LocalDate dayOf(int number) {
        return MONDAYS.get(number % MONDAYS.size()).plusDays(number / MONDAYS.size() % 7);
    }

    /** Has all three published, while an agency sends one event after the other and waits for each outcome. */
    void arePublishedWhileCommandsAreDecided() throws Exception {
        within(IN_THE_END, () -> submitAndWait() == 200);
        var waits = new ArrayList<Duration>();
        long before;
        try (var admin = Admin.create(client());
                var consumer = RawConsumers.factory(client()).createConsumer();
                var serdes = new RecordSerdes(client())) {
            var reader = serdes.reader();
            consumer.assign(List.of(GRIDS));
            consumer.seekToEnd(List.of(GRIDS));
            consumer.position(GRIDS);
            allow(admin, BYTES_PER_SECOND);
            before = System.nanoTime();
            newsroom.standAt(LAST_PUBLISHED);
            while (published.size() < MONDAYS.size() && System.nanoTime() - before < IN_THE_END.toNanos()) {
                var sent = System.nanoTime();
                var status = submitAndWait();
                waits.add(Duration.ofNanos(System.nanoTime() - sent));
                assertThat(status)
                        .as("after %s s, when the outcome of a command was waited for", seconds(before))
                        .isEqualTo(200);
                readOn(consumer, reader);
            }
            allow(admin, null);
        }

        System.out.printf(
                "three weeks of %,d entries, due at one instant, at 5 MB/s: published after %s s; the slowest of %d"
                        + " outcomes came after %d ms%n",
                EVENTS, seconds(before), waits.size(), Collections.max(waits).toMillis());
        assertThat(published.values())
                .hasSize(MONDAYS.size())
                .allMatch(header -> header.getVersion() == 1 && header.getEntryCount() >= EVENTS);
        assertThat(waits).as("how long outcomes took").allMatch(wait -> wait.compareTo(SOON) <= 0);
    }

    private int submitAndWait() {
        return newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey("edu"))
                .once()
                .waiting()
                .json(Plans.pressConference("2026-12-30"))
                .send()
                .status();
    }

    private void readOn(Consumer<byte[], byte[]> consumer, RecordReader reader) {
        for (var record : consumer.poll(Duration.ZERO)) {
            if (reader.read(record.topic(), record.value()) instanceof Readable readable
                    && readable.record() instanceof MediaGridVersion part
                    && part.getPart() == part.getParts()) {
                published.put(part.getWeek(), part);
            }
        }
    }

    /** @param bytesPerSecond null for as many as the broker can take */
    private static void allow(Admin admin, @Nullable Double bytesPerSecond) throws Exception {
        var everyClient = new ClientQuotaEntity(Collections.singletonMap(ClientQuotaEntity.CLIENT_ID, null));
        admin.alterClientQuotas(List.of(
                        new ClientQuotaAlteration(everyClient, List.of(new Op("producer_byte_rate", bytesPerSecond)))))
                .all()
                .get();
    }

    private Map<String, Object> client() {
        return Map.of("bootstrap.servers", ports.bootstrapServers());
    }

    private static String seconds(long before) {
        return "%.1f".formatted((System.nanoTime() - before) / 1e9);
    }
}
