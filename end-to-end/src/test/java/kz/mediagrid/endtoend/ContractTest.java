package kz.mediagrid.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.accounts.access.SignInIssuer;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.platform.follow.TopicFollower;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.TransactionListing;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a media-grid has by names that outlive a build is what {@code docs/developers/contract.md} says, kind by kind and both ways. Stores,
 * processors and metrics are read where the modules that have them keep them on record, and compare them with the code: a renamed
 * one is told there, early.
 */
@ExtendWith(WholeMediaGrid.class)
class ContractTest {

    private static final String CHANGELOG = "-changelog";
    private static final Pattern OF_ONE_THREAD =
            Pattern.compile("^(grid-aggregator|notifier\\.obligation-clock)-.*-\\d+$");
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");

    private static final Pattern PROCESSOR = Pattern.compile("(?m)^ +(?:Source|Processor|Sink): (\\S+)");
    private static final Pattern STORES = Pattern.compile("\\(stores: \\[([^]]+)]\\)");
    private static final Pattern METRIC = Pattern.compile("(?m)^\\| `(media_grid_[a-z_]+)`");
    private static final String GRID = "grid-aggregator/src/test/resources/topology.txt";
    private static final String OBLIGATIONS = "notifier/obligations/src/test/resources/topology.txt";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Newsroom newsroom;
    private final Map<String, Callable<Collection<String>>> kinds = new TreeMap<>(Map.ofEntries(
            entry("Topics", () -> topics(name -> !name.endsWith(CHANGELOG))),
            entry("Changelogs", () -> topics(name -> name.endsWith(CHANGELOG))),
            entry("Subjects", this::subjects),
            entry("Avro names", ContractTest::avroNames),
            entry("Transactional ids", this::transactionalIds),
            entry("Stores of grid-aggregator", () -> stores(GRID)),
            entry("Processors of grid-aggregator", () -> found(PROCESSOR, GRID)),
            entry("Stores of notifier.obligation-clock", () -> stores(OBLIGATIONS)),
            entry("Processors of notifier.obligation-clock", () -> found(PROCESSOR, OBLIGATIONS)),
            entry("Metrics", () -> found(METRIC, "docs/ops/metrics.md")),
            entry("Settings", SettingNames::all),
            entry("Cookies", this::cookies),
            entry(
                    "Problem types",
                    () -> Stream.of(ProblemKind.values())
                            .map(kind -> kind.type().toString())
                            .toList())));

    ContractTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @TestFactory
    Stream<DynamicTest> everyNameIsListedAndEveryListedNameIsThere() {
        return kinds.entrySet().stream()
                .map(kind -> dynamicTest(
                        kind.getKey(),
                        // What a service makes on the broker once it works is not there yet when it answers.
                        () -> await().atMost(Duration.ofSeconds(30))
                                .untilAsserted(() -> assertThat(kind.getValue().call())
                                        .containsExactlyInAnyOrderElementsOf(Contract.namesOf(kind.getKey())))));
    }

    @Test
    void everyListedKindIsCompared() {
        assertThat(Contract.kinds())
                .containsAll(kinds.keySet())
                .allMatch(kind -> kinds.containsKey(kind) || kind.equals("Consumer groups"));
    }

    @Test
    void everyConsumerGroupIsListedAndEveryListedOneIsOfAReader() throws Exception {
        var readers = Topics.all().stream()
                .flatMap(topic -> topic.readers().stream().map(service -> TopicFollower.groupOf(service, topic)));
        // A group is there once it has read something; mail is sent where there is a server.
        var known = Stream.concat(readers, groups().stream()).collect(Collectors.toSet());
        known.addAll(Set.of("notifier.obligation-clock.state", "notifier.sends-mail"));

        assertThat(groups()).isSubsetOf(Contract.namesOf("Consumer groups"));
        assertThat(Contract.namesOf("Consumer groups")).isSubsetOf(known);
    }

    private static Collection<String> found(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(WholeMediaGrid.home().resolve(file)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Collection<String> stores(String topology) throws IOException {
        return found(STORES, topology).stream()
                .flatMap(stores -> Stream.of(stores.split(", ", -1)))
                .distinct()
                .toList();
    }

    private Collection<String> topics(Predicate<String> wanted) throws Exception {
        try (var admin = admin()) {
            return admin.listTopics().names().get().stream().filter(wanted).toList();
        }
    }

    private Collection<String> groups() throws Exception {
        try (var admin = admin()) {
            // As the setup step, a test reads topics that no service of its name does.
            return admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .filter(group -> !group.startsWith(Service.SETUP.id() + "."))
                    .toList();
        }
    }

    private Collection<String> transactionalIds() throws Exception {
        // The first write opens a producer, even if the write is refused.
        for (var refused : List.of(
                newsroom.request("PUT", "/api/agencies/edu").json(Map.of()),
                newsroom.request("POST", "/api/keys/00000000/revocation").json(Map.of()),
                newsroom.request("POST", "/people?person=per-nobody&action=revoke")
                        .json(Map.of()),
                newsroom.toNotifier("POST", "/api/outlets/no-such/suspension").json(Map.of()))) {
            assertThat(refused.as(newsroom.editorKey()).once().send().status()).isBetween(400, 499);
        }
        try (var admin = admin()) {
            return admin.listTransactions().all().get().stream()
                    .map(TransactionListing::transactionalId)
                    .map(id -> OF_ONE_THREAD.matcher(id).replaceFirst("$1-<instance>-<thread>"))
                    .distinct()
                    .toList();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", newsroom.ports().bootstrapServers()));
    }

    private Collection<String> subjects() throws Exception {
        var answer = text("http://127.0.0.1:%d/apis/ccompat/v7/subjects"
                .formatted(newsroom.ports().registry()));
        return JsonMapper.shared()
                .readTree(answer)
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static Collection<String> avroNames() {
        var names = new TreeSet<String>();
        Topics.all().stream()
                .flatMap(topic -> topic.records().stream())
                .forEach(record -> addNames(Topic.schema(record), names));
        return names;
    }

    private static void addNames(Schema schema, Collection<String> names) {
        switch (schema.getType()) {
            case ARRAY -> addNames(schema.getElementType(), names);
            case MAP -> addNames(schema.getValueType(), names);
            case UNION -> schema.getTypes().forEach(branch -> addNames(branch, names));
            case ENUM, FIXED -> names.add(schema.getFullName());
            case RECORD -> {
                if (names.add(schema.getFullName())) {
                    schema.getFields().forEach(field -> addNames(field.schema(), names));
                }
            }
            default -> {
                // A primitive has no name of its own.
            }
        }
    }

    /** Those that a person has who signed in on both services, and the one of an issuer, which the media-grid of these tests has not. */
    private Collection<String> cookies() throws Exception {
        var kept = new CookieManager();
        var reader = HttpClient.newBuilder().cookieHandler(kept).build();
        for (var door :
                List.of(newsroom.ports().pagesAddress(), newsroom.ports().notifierAddress())) {
            var address = URI.create(door + "/sign-in");
            var form = reader.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
            var entered = HIDDEN.matcher(form)
                    .results()
                    .map(field -> field.group(1) + "=" + URLEncoder.encode(field.group(2), UTF_8))
                    .collect(Collectors.joining("&", "", "&key=" + newsroom.editorKey()));
            var answer = reader.send(
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(entered))
                            .build(),
                    BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(303);
        }
        var link = newsroom.ports().pagesAddress() + "/sign-in/link?token=mgl_" + "A".repeat(43);
        reader.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.discarding());
        var passkey = newsroom.ports().pagesAddress() + "/sign-in/passkey";
        reader.send(HttpRequest.newBuilder(URI.create(passkey)).build(), BodyHandlers.discarding());
        return Stream.concat(
                        kept.getCookieStore().getCookies().stream().map(HttpCookie::getName),
                        Stream.of(SignInIssuer.COOKIE))
                .toList();
    }

    private String text(String address) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Authorization", "Bearer " + newsroom.key("OPS", ""))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
