package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.EditorClient.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventSubmitted;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.standalone.run.Ports;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A week of 20,000 planned events, from the agencies to the media, with a notifier of 256 MB heap.
 *
 * <p>2,000 of them go over HTTP, where each is kept before it is answered; the others lie on the log as the gateway would
 * write them, as what is tried here is the week and not the gateway.
 */
@Tag("long")
@Tag("benchmark")
@Isolated("how soon a large week is served is measured")
class LargeWeekTest {

    private static final String WEEK = "2026-W50";
    private static final String BEGINS = "2026-11-30T09:00:00+05:00";
    private static final String PUBLISHED = "2026-12-04T12:00:00+05:00";
    private static final String GATHERED = "2026-12-04T12:20:00+05:00";

    /** Eight agencies send 2,000 events without a pause. */
    private static final Map<String, String> UNLIMITED = Map.of("MEDIAGRID_LIMITS_UNDECIDEDPERACCOUNT", "2000");

    private static final int EVENTS = 20_000;
    private static final int OVER_HTTP = 2_000;
    private static final List<String> AGENCIES = List.of("edu", "minfin", "sci", "moa", "energo", "zk", "mps", "mti");

    private static final TopicPartition GRIDS = new TopicPartition(Topics.MEDIA_GRIDS.name(), 0);

    /** Long on purpose: what is waited for is that it comes, not how soon. */
    private static final Duration IN_THE_END = Duration.ofSeconds(600);

    private final Ports ports = WholeMediaGrid.freePorts();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void isSubmittedPublishedInPartsReadBackWholeAndOpened() throws Exception {
        try (var process = StandaloneProcess.start(
                        WholeMediaGrid.newDirectory("large-week"), ports, UNLIMITED, "--clock", BEGINS);
                // By its name it is the one of the two that serves the outlets.
                var notifier = NotifierProcess.start(ports, "0", 256, Map.of());
                var members = new GroupMembers(ports, "notifier.serves-outlets");
                var outlet = new WebhookOutlet()) {
            within(IN_THE_END, () -> members.owner().equals("0"));
            var newsroom = process.newsroom();
            assertThat(new EditorClient(newsroom)
                            .enter("large", outlet.address())
                            .status())
                    .isEqualTo(201);

            submitOverHttp(newsroom);
            submitOnTheLog(newsroom, OVER_HTTP, EVENTS, number -> LocalDate.parse(dayOf(number)));
            var ends = endsWhile(() -> {
                long before = System.nanoTime();
                newsroom.standAt(PUBLISHED);
                within(IN_THE_END, () -> shows(notifier, 1));
                System.out.printf(
                        "version 1 was with the notifier %.1f s after it was due%n",
                        (System.nanoTime() - before) / 1e9);
                return null;
            });

            var first = partsOf(newsroom, 1);
            assertThat(first).hasSizeGreaterThan(10);
            var header = first.firstEntry().getValue();
            assertThat(header.getEntryCount()).isEqualTo(EVENTS);
            assertThat(ends)
                    .as("where the committed log was seen to end")
                    .noneMatch(end -> end > first.firstKey() && end <= first.lastKey());

            try (var beside = new GridFollower(ports, WEEK);
                    var late = new GridFollower(ports, WEEK)) {
                joinsInTheMiddleOfVersion1(beside, first);
                late.join(first.lastKey() + 1);

                reviseSome(newsroom, notifier);

                goOnWithVersion2(beside);
                goesBackToVersion1(late, first.firstKey());
                assertThat(late.entries()).isEqualTo(beside.entries());
            }

            opensSoon(notifier.address());
            fetchesWhole(outlet, header);
            printHeap(newsroom, notifier);
            assertThat(notifier.isRunning()).as("the notifier did with 256 MB").isTrue();

            submitOnTheLog(newsroom, EVENTS, EVENTS + 3 * ThreeLargeWeeks.EVENTS, ThreeLargeWeeks::dayOf);
            new ThreeLargeWeeks(newsroom, ports).arePublishedWhileCommandsAreDecided();
        }
    }

    /** Eight agencies at once, each one event after the other. */
    private static void submitOverHttp(Newsroom newsroom) throws Exception {
        long before = System.nanoTime();
        var pool = Executors.newFixedThreadPool(AGENCIES.size());
        try {
            var each = OVER_HTTP / AGENCIES.size();
            var work = AGENCIES.stream()
                    .<Callable<Integer>>map(agency -> () -> {
                        var key = newsroom.agencyKey(agency);
                        for (int number = 0; number < each; number++) {
                            var answer = newsroom.request("POST", "/api/planned-events")
                                    .as(key)
                                    .once()
                                    .json(plan(number))
                                    .send();
                            assertThat(answer.status()).as("%s", answer).isEqualTo(202);
                        }
                        return each;
                    })
                    .toList();
            for (var done : pool.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(each);
            }
        } finally {
            pool.shutdownNow();
        }
        System.out.printf(
                "%,d submissions over HTTP, each kept before it was answered: %.1f s%n",
                OVER_HTTP, (System.nanoTime() - before) / 1e9);
    }

    private static Map<String, Object> plan(int number) {
        var plan = new LinkedHashMap<>(Plans.pressConference(dayOf(number)));
        plan.put("startTime", hourOf(number));
        plan.put("place", Plans.text("№ %d зал".formatted(number), "Зал № %d".formatted(number)));
        plan.put("purpose", Plans.text("Мақсаты " + "қазақша ".repeat(35), "Цель " + "по-русски ".repeat(30)));
        return plan;
    }

    private static String dayOf(int number) {
        return "2026-12-" + (number % 6 == 0 ? "07" : number % 6 == 1 ? "08" : number % 6 == 2 ? "09" : 7 + number % 6);
    }

    private static String hourOf(int number) {
        return "%02d:%02d".formatted(8 + number / 6 / 60 % 12, number / 6 % 60);
    }

    /** The rest, as the gateway writes them: like one of its own, with other ids, other hours and another place. */
    private void submitOnTheLog(Newsroom newsroom, int from, int to, IntFunction<LocalDate> day) {
        var model = newsroom.contents(Topics.GRID_COMMANDS).stream()
                .filter(command -> command instanceof EventSubmitted)
                .map(EventSubmitted.class::cast)
                .findFirst()
                .orElseThrow();
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                ports.bootstrapServers(),
                "acks",
                "all",
                "linger.ms",
                20,
                "compression.type",
                "gzip");
        var key = Topics.JURISDICTION.getBytes(StandardCharsets.UTF_8);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
                var serdes = new RecordSerdes(settings)) {
            var values = serdes.serializer();
            for (int number = from; number < to; number++) {
                var topic = Topics.GRID_COMMANDS.name();
                producer.send(new ProducerRecord<>(
                        topic, key, values.serialize(topic, another(model, number, day.apply(number)))));
            }
        }
    }

    private static EventSubmitted another(EventSubmitted model, int number, LocalDate day) {
        var agency = AGENCIES.get(number % AGENCIES.size());
        var id = "%032d".formatted(number);
        return EventSubmitted.newBuilder(model)
                .setSubmission(Submission.newBuilder(model.getSubmission())
                        .setSubmissionId(id)
                        .setRequestId(id)
                        .setAgencyCode(agency)
                        .build())
                .setEventId(agency + "-" + id)
                .setDetails(EventDetails.newBuilder(model.getDetails())
                        .setDate(day)
                        .setStartTime(LocalTime.parse(hourOf(number)))
                        .setPlace(LocalizedText.newBuilder(model.getDetails().getPlace())
                                .setRu("Зал № " + number)
                                .build())
                        .build())
                .build();
    }

    /** Where a reader of what is committed sees the log of grids end, again and again while {@code work} goes on. */
    private ConcurrentSkipListSet<Long> endsWhile(Callable<Void> work) throws Exception {
        var ends = new ConcurrentSkipListSet<Long>();
        var over = new AtomicBoolean();
        var watch = new Thread(() -> {
            try (var consumer = RawConsumers.factory(Map.of("bootstrap.servers", ports.bootstrapServers()))
                    .createConsumer()) {
                while (!over.get()) {
                    ends.add(consumer.endOffsets(List.of(GRIDS)).get(GRIDS));
                }
            }
        });
        watch.start();
        try {
            work.call();
        } finally {
            over.set(true);
            watch.join();
        }
        assertThat(ends).as("seen before and after").hasSizeGreaterThan(1);
        return ends;
    }

    private boolean shows(NotifierProcess notifier, int version) {
        return notifier.isRunning()
                && get(notifier.address() + "/api/grids").body().contains("\"version\":" + version);
    }

    /** The parts of that version of the week by their offsets. */
    private TreeMap<Long, MediaGridVersion> partsOf(Newsroom newsroom, int version) {
        var parts = new TreeMap<Long, MediaGridVersion>();
        Map<String, Object> client = Map.of("bootstrap.servers", ports.bootstrapServers());
        try (var consumer = RawConsumers.factory(client).createConsumer();
                var serdes = new RecordSerdes(client)) {
            var reader = serdes.reader();
            WholeTopic.read(consumer, Topics.MEDIA_GRIDS, record -> {
                if (reader.read(record.topic(), record.value()) instanceof Readable readable
                        && readable.record() instanceof MediaGridVersion part
                        && part.getWeek().equals(WEEK)
                        && part.getVersion() == version) {
                    parts.put(record.offset(), part);
                }
            });
        }
        return parts;
    }

    /** What it meets is of no use, and it can tell; the table has all it missed. */
    private static void joinsInTheMiddleOfVersion1(GridFollower reader, TreeMap<Long, MediaGridVersion> parts) {
        var middle = new ArrayList<>(parts.keySet()).get(parts.size() / 2);
        reader.join(middle);
        reader.readOn();
        assertThat(reader.isWhole()).isFalse();
        assertThat(reader.passedOver()).isEqualTo(parts.size() - parts.size() / 2);

        // The table of a large version follows the version in several transactions.
        within(IN_THE_END, () -> {
            reader.takeTable();
            return reader.isWhole();
        });

        assertThat(reader.entries()).hasSize(EVENTS);
    }

    private void reviseSome(Newsroom newsroom, NotifierProcess notifier) {
        for (int number = 0; number < 10; number++) {
            var answer = newsroom.request("POST", "/api/planned-events")
                    .as(newsroom.agencyKey("edu"))
                    .once()
                    .waiting()
                    .json(plan(number))
                    .send();
            assertThat(answer.status()).as("%s", answer).isBetween(200, 299);
        }
        newsroom.standAt(GATHERED);
        within(IN_THE_END, () -> shows(notifier, 2));
    }

    private static void goOnWithVersion2(GridFollower reader) {
        within(IN_THE_END, () -> {
            reader.readOn();
            return reader.newest().filter(header -> header.getVersion() == 2).isPresent();
        });
        assertThat(reader.isWhole()).isTrue();
        assertThat(reader.entries()).hasSize(EVENTS + 10);
    }

    /** It joined between the two versions: of the second it understands nothing until it has read the first. */
    private static void goesBackToVersion1(GridFollower reader, long first) {
        reader.readOn();
        assertThat(reader.newest()).isPresent();
        assertThat(reader.isWhole()).isFalse();

        reader.join(first);
        reader.readOn();

        assertThat(reader.isWhole()).isTrue();
    }

    private void opensSoon(String address) {
        for (var path : List.of("/grids/" + WEEK, "/grids/" + WEEK + "?day=2026-12-12&page=10&lang=ru")) {
            var quietest = IntStream.range(0, 3)
                    .mapToDouble(open -> {
                        long before = System.nanoTime();
                        var page = get(address + path);
                        var took = (System.nanoTime() - before) / 1e9;
                        assertThat(page.statusCode()).isEqualTo(200);
                        assertThat(page.body()).contains("class=\"mg-entry");
                        return took;
                    })
                    .min()
                    .orElseThrow();
            System.out.printf("%s of 20,000 entries: opened in %.0f ms%n", path, quietest * 1e3);
            assertThat(quietest).as("opening %s [s]", path).isLessThan(2);
        }
    }

    /** The outlet is told that the version is too large for a webhook, and gets it behind the link. */
    private void fetchesWhole(WebhookOutlet outlet, MediaGridVersion header) {
        within(IN_THE_END, () -> outlet.receiptsOf(WEEK).size() >= 2);
        var receipt = outlet.receiptsOf(WEEK).get(0);
        assertThat(receipt.data().path("inline").asString()).isEqualTo("NOTHING");
        assertThat(receipt.data().path("changeCount").asInt()).isEqualTo(EVENTS);
        assertThat(receipt.bytes()).hasSizeLessThan(2_000);
        assertThat(outlet.receiptsOf(WEEK).get(1).data().path("changes")).hasSize(10);

        var whole = json(get(receipt.data().path("grid").asString()));

        assertThat(whole.path("stateHash").asString()).isEqualTo(header.getStateHash());
        assertThat(new TreeSet<>(whole.path("entries")
                        .valueStream()
                        .map(entry -> entry.path("eventId").asString())
                        .toList()))
                .hasSize(EVENTS);
    }

    /** For docs/developers/large-weeks.md: what stays in heap, as the last full collection left it. */
    private void printHeap(Newsroom newsroom, NotifierProcess notifier) {
        var said = get(notifier.address() + "/actuator/prometheus", newsroom.key("OPS", ""))
                .body()
                .lines()
                .filter(line -> line.startsWith("jvm_gc_live_data_size_bytes ")
                        || line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .toList();
        System.out.printf("the heap of the notifier with 256 MB [bytes]: %s%n", said);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    private HttpResponse<String> get(String address, String key) {
        return send(HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + key));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("the notifier does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
