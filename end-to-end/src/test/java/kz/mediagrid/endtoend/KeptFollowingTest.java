package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import kz.mediagrid.observability.health.ServiceWaits;
import kz.mediagrid.platform.follow.DeadLetterBox;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.platform.follow.Following;
import kz.mediagrid.platform.follow.KeptView;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.streams.KeptStores;
import kz.mediagrid.platform.topics.BrokerTopics;
import kz.mediagrid.platform.write.RecordTemplate;
import kz.mediagrid.state.Kept;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Views that are kept go on where they stopped, if the broker still has what they contain. */
@ExtendWith(WholeMediaGrid.class)
class KeptFollowingTest {

    private static final Kept<Long> OFFSETS = new Kept<>("offsets", Long.class);

    private final Map<String, Object> client;
    private final RecordSerdes serdes;
    private final RecordTemplate<SpecificRecord> template;
    private final List<FollowedRecord> taken = new ArrayList<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(KeptStores.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @TempDir
    private Path directory;

    KeptFollowingTest(Newsroom newsroom) {
        client = Map.of("bootstrap.servers", newsroom.ports().bootstrapServers());
        serdes = new RecordSerdes(client);
        template = new RecordTemplate<>(client, serdes.serializer());
    }

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        logged.start();
        logger.addAppender(logged);
    }

    @AfterEach
    void close() {
        logger.detachAppender(logged);
        logger.setLevel(null);
        template.close();
        serdes.close();
    }

    /** A view that remembers with which offset it was resumed. */
    private record Resumed(AtomicLong last, boolean isWhole) implements KeptView {

        private Resumed(boolean isWhole) {
            this(new AtomicLong(-2), isWhole);
        }

        @Override
        public String name() {
            return "offsets";
        }

        @Override
        public void resume(long lastOffset) {
            last.set(lastOffset);
        }
    }

    @Test
    void afterAnOrderlyStopOnlyWhatTheStoresLackIsRead() throws IOException {
        var all = run(Topics.AGENCIES);
        assertThat(all).hasSizeGreaterThan(3).startsWith(0L, 1L, 2L, 3L);
        edit(
                "(topic.agencies=\\S+) \\S+ \\S+ \\S+",
                "$1 3 2 " + taken.get(2).writtenAt().toEpochMilli());
        var view = new Resumed(true);

        assertThat(run(Topics.AGENCIES, view)).startsWith(3L);

        assertThat(view.last()).hasValue(2);
        assertThat(run(Topics.AGENCIES)).doesNotContainAnyElementsOf(all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cluster=.*                           | cluster=another",
                "topic.agencies=\\S+                  | topic.agencies=another",
                "(topic.agencies=\\S+) \\S+           | $1 999999",
                "(topic.agencies=\\S+ \\S+ \\S+) \\S+ | $1 1",
                "(topic.agencies=.*) \\S+             | $1 others",
                "topic.agencies=                      | topic.outlets=",
                "stopped-at=.*                        | stopped-at=soon",
            })
    void whatDoesNotFitTheBrokerIsMadeAgain(String found, String replacement) throws IOException {
        var all = run(Topics.AGENCIES);
        edit(found, replacement);
        var view = new Resumed(true);

        assertThat(run(Topics.AGENCIES, view)).containsAll(all);

        assertThat(view.last()).hasValue(-1);
        assertThat(run(Topics.AGENCIES)).doesNotContainAnyElementsOf(all);
    }

    @Test
    void aCompactedTopicMayHaveLostTombstonesWhileNobodyReadIt() throws IOException {
        var all = run(Topics.AGENCIES);
        edit("stopped-at=.*", "stopped-at=" + escaped(Instant.now().minus(Duration.ofHours(11))));
        edit(
                "(topic.agencies=\\S+) \\S+ \\S+ \\S+",
                "$1 3 2 " + taken.get(2).writtenAt().toEpochMilli());
        assertThat(run(Topics.AGENCIES)).startsWith(3L);

        edit("stopped-at=.*", "stopped-at=" + escaped(Instant.now().minus(Duration.ofHours(13))));
        edit(
                "(topic.agencies=\\S+) \\S+ \\S+ \\S+",
                "$1 3 2 " + taken.get(2).writtenAt().toEpochMilli());
        assertThat(run(Topics.AGENCIES)).containsAll(all);
    }

    private static String escaped(Instant instant) {
        return instant.toString().replace(":", "\\\\:");
    }

    @Test
    void aViewWithAPartOfARecordIsNotKept() {
        run(Topics.AGENCIES, new Resumed(false));

        assertThat(file()).doesNotExist();
        assertThat(told()).endsWith("the view offsets of agencies has a part of a record");
    }

    @Test
    void viewsOfAFollowerThatFailedAreNotKept() {
        try (var admin = Admin.create(new HashMap<>(client));
                var stores = new KeptStores(directory.resolve("views"), "build")) {
            var following = following(
                    admin,
                    stores,
                    Followed.kept(
                            Topics.AGENCIES,
                            record -> {
                                if (record.offset() > 1) {
                                    throw new IllegalStateException("no room for " + record.key());
                                }
                            },
                            new Resumed(true)));
            assertThatThrownBy(following::start).hasMessageContaining("agencies is no longer followed");
            await().until(() -> following.hasFailed(Topics.AGENCIES));
            following.stop();
        }

        assertThat(file()).doesNotExist();
        assertThat(told()).contains("agencies is no longer followed: no room for ");
    }

    @Test
    void nothingIsToldOfViewsThatAreKept() {
        run(Topics.AGENCIES);

        assertThat(file()).exists();
        assertThat(linesOfLog()).isEmpty();
    }

    /** The one line of the log that says why the views are not kept. */
    private String told() {
        assertThat(linesOfLog()).hasSize(1);
        return linesOfLog().get(0);
    }

    private List<String> linesOfLog() {
        // Other tests log meanwhile.
        logger.detachAppender(logged);
        return logged.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains(directory.resolve("views") + " are not kept"))
                .toList();
    }

    @Test
    void viewsOfWhatIsErasedAreNeverKept() {
        assertThatThrownBy(() -> run(Topics.CONTACTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("contacts");
        assertThatThrownBy(() -> run(Topics.DELIVERIES)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Long> run(Topic topic) {
        return run(topic, new Resumed(true));
    }

    /** Follows the topic to its end, and stops. Returns the offsets of the records that the view received. */
    private List<Long> run(Topic topic, KeptView view) {
        taken.clear();
        try (var admin = Admin.create(new HashMap<>(client));
                var stores = new KeptStores(directory.resolve("views"), "build")) {
            var offsets = stores.of(OFFSETS);
            var following = following(
                    admin,
                    stores,
                    Followed.kept(
                            topic,
                            record -> {
                                taken.add(record);
                                offsets.put("%09d".formatted(record.offset()), record.offset());
                            },
                            view));
            following.start();
            following.stop();
            // All that was ever read is in the stores.
            assertThat(offsets.keysAfter("", Integer.MAX_VALUE)).startsWith("%09d".formatted(0));
        }
        return taken.stream().map(FollowedRecord::offset).toList();
    }

    private Following following(Admin admin, KeptStores stores, Followed followed) {
        return new Following(
                Service.SETUP,
                new BrokerTopics(admin, true),
                RawConsumers.factory(client),
                serdes.reader(),
                new DeadLetterBox(template, Service.NOTIFIER),
                new Following.Views(List.of(followed), stores),
                Duration.ofSeconds(20),
                new ServiceWaits("notifier", InstantSource.system()));
    }

    private void edit(String found, String replacement) throws IOException {
        var before = Files.readString(file());
        var after = before.replaceFirst(found, replacement);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file(), after);
    }

    private Path file() {
        return directory.resolve("views.kept");
    }
}
