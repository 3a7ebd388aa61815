package kz.mediagrid.endtoend;

import static java.net.http.HttpRequest.BodyPublishers.ofString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Puts a running media-grid of this machine under full load for some minutes, over 64 connections: bodies file, revise,
 * withdraw and reinstate events, an editor decides, and everybody reads pages and JSON in three languages. Then it says how
 * full the code cache of each service is, and fails where one is at 80 % or more.
 *
 * <p>It needs a JDK alone: see {@code end-to-end/code-cache}, which compiles and starts it.
 */
final class CodeCacheLoad {

    private static final int CONNECTIONS = 64;
    /** So many events per connection are filed anew; after them the same ones change, as the heap is bounded too. */
    private static final int EVENTS = 100;

    private static final String REASON = "{\"reason\": {\"ru\": \"Уточнение\"}}";
    private static final String REASONS = """
            {"reason": {"ru": "Уточнение"}, "publicReason": {"kk": "Нақтылау", "ru": "Уточнение"}}""";

    private static final int FULL = 80;
    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");
    private static final Pattern ACCOUNT = Pattern.compile("\\{[^{}]*}");
    private static final Pattern KEY = Pattern.compile("\"key\"\\s*:\\s*\"(mgk_[^\"]+)\"");
    private static final Pattern EVENT_ID = Pattern.compile("\"eventId\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final Map<String, LongAdder> answers = new ConcurrentSkipListMap<>();
    private final LocalDate firstDay = LocalDate.now(ZoneId.of("Asia/Almaty")).plusDays(1);
    private final String gateway;
    private final String notifier;
    private final List<String> agencies;
    private final String editor;
    private final CodeCacheUse use;

    private CodeCacheLoad(int gateway, int notifier, String accounts) {
        this.gateway = here(gateway);
        this.notifier = here(notifier);
        this.agencies = keys(accounts, "AGENCY");
        this.editor = keys(accounts, "AUTHORISED_BODY").get(0);
        this.use = new CodeCacheUse(
                http,
                // The aggregator, whose metrics are closed, runs in the same process.
                List.of(this.gateway, this.notifier),
                keys(accounts, "OPS").get(0));
    }

    /** This machine, and no other. */
    private static String here(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static List<String> keys(String accounts, String role) {
        var keys = ACCOUNT.matcher(accounts)
                .results()
                .map(account -> account.group())
                .filter(account -> account.contains('"' + role + '"'))
                .flatMap(account -> KEY.matcher(account).results().map(key -> key.group(1)))
                .toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("The accounts file has no account with the role " + role + ".");
        }
        return keys;
    }

    /** Arguments: minutes, the ports of gateway and notifier, and the accounts file. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        if (arguments.length != 4) {
            System.err.println("usage: CodeCacheLoad MINUTES GATEWAY_PORT NOTIFIER_PORT ACCOUNTS_FILE");
            System.exit(2);
        }
        var load = new CodeCacheLoad(
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Files.readString(Path.of(arguments[3])));
        System.exit(load.run(Duration.ofMinutes(Integer.parseInt(arguments[0]))) ? 0 : 1);
    }

    private boolean run(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        var connections = Executors.newFixedThreadPool(CONNECTIONS);
        IntStream.range(0, CONNECTIONS).forEach(number -> connections.execute(() -> work(number, end)));
        connections.shutdown();
        while (!connections.awaitTermination(30, TimeUnit.SECONDS)) {
            System.out.printf("%s %s%n", soFar(), answers);
        }
        return judge();
    }

    /** A service may be too busy to show its metrics; at the end it may not. */
    private String soFar() throws InterruptedException {
        try {
            return use.percentages().toString();
        } catch (UncheckedIOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void work(int number, long end) {
        var random = new Random(number);
        var events = new ArrayList<String>();
        var key = agencies.get(number % agencies.size());
        for (int turn = 0; System.nanoTime() < end; turn++) {
            try {
                if (turn % 3 == 0) {
                    write(key, events, random);
                } else {
                    read(random);
                }
            } catch (IOException e) {
                count("no answer: " + e.getClass().getSimpleName());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void write(String key, List<String> events, Random random) throws IOException, InterruptedException {
        if (events.size() < EVENTS && random.nextBoolean()) {
            var answer =
                    send(request(gateway + "/api/planned-events", key, random).POST(ofString(event(random))));
            EVENT_ID.matcher(answer.body()).results().findFirst().ifPresent(id -> events.add(id.group(1)));
        } else if (!events.isEmpty()) {
            var event = gateway + "/api/planned-events/" + events.get(random.nextInt(events.size()));
            var etag = send(request(event, key, random).GET()).headers().firstValue("ETag");
            var revision = etag.orElse("\"1\"");
            switch (random.nextInt(4)) {
                case 0 ->
                    send(request(event + "/withdrawal", key, random)
                            .header("If-Match", revision)
                            .POST(ofString(REASONS)));
                case 1 ->
                    send(request(event + "/reinstatement", key, random)
                            .header("If-Match", revision)
                            .POST(ofString(REASON)));
                case 2 ->
                    send(request(event + "/decision", editor, random).POST(ofString("{\"decision\": \"FEATURE\"}")));
                default ->
                    send(request(event, key, random)
                            .header("If-Match", revision)
                            .PUT(ofString(event(random))));
            }
        }
    }

    private String event(Random random) {
        return """
                {"title": {"kk": "Брифинг %1$d", "ru": "Брифинг %1$d"}, "date": "%2$s", "timing": "TIMED",
                 "startTime": "%3$02d:00", "place": {"kk": "Астана қ., %4$d-зал", "ru": "г. Астана, зал %4$d"},
                 "organisers": [{"name": {"kk": "Баспасөз қызметі", "ru": "Пресс-служба"}, "contacts": []}],
                 "purpose": {"kk": "Хабарлау", "ru": "Рассказать об итогах"}}""".formatted(
                        random.nextInt(1_000_000),
                        firstDay.plusDays(random.nextInt(60)),
                        8 + random.nextInt(12),
                        random.nextInt(500));
    }

    private void read(Random random) throws IOException, InterruptedException {
        var day = firstDay.plusDays(random.nextInt(60));
        var week = "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        var page = switch (random.nextInt(12)) {
            case 0 -> notifier + "/";
            case 1 -> notifier + "/grids/" + week;
            case 2 -> notifier + "/api/grids/" + week;
            case 3 -> notifier + "/ops";
            case 4 -> notifier + "/clock";
            case 5 -> notifier + "/api/ops";
            case 6 -> notifier + "/api/obligations";
            case 7 -> gateway + "/editing/" + week;
            case 8 -> gateway + "/clashes/" + week;
            case 9 -> gateway + "/calendar";
            case 10 -> gateway + "/api/planned-events?limit=20&week=" + week;
            default -> gateway + "/";
        };
        var language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
        var separator = page.contains("?") ? "&" : "?";
        send(request(page.contains("/api/") ? page : page + separator + "lang=" + language, editor, random)
                .header("Accept-Language", language)
                .GET());
    }

    private static HttpRequest.Builder request(String address, String key, Random random) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", "load-" + Long.toHexString(random.nextLong()) + "-" + System.nanoTime())
                .header("Prefer", "wait=5")
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var built = request.build();
        var answer = http.send(built, BodyHandlers.ofString());
        count(built.method() + " " + answer.statusCode());
        return answer;
    }

    private void count(String answer) {
        answers.computeIfAbsent(answer, any -> new LongAdder()).increment();
    }

    private boolean judge() throws InterruptedException {
        var percentages = use.percentages();
        System.out.printf("%s %s%n", percentages, answers);
        long accepted = answers.entrySet().stream()
                .filter(answer -> answer.getKey().startsWith("POST 2"))
                .mapToLong(answer -> answer.getValue().sum())
                .sum();
        // A gateway that is asked too much says 503 before it promises anything: that is load, not failure.
        long failed = answers.entrySet().stream()
                .filter(answer -> answer.getKey().matches("no answer.*|\\w+ 500"))
                .mapToLong(answer -> answer.getValue().sum())
                .sum();
        long all = answers.values().stream().mapToLong(LongAdder::sum).sum();
        boolean loaded = accepted >= CONNECTIONS && failed * 100 <= all;
        if (!loaded) {
            System.out.printf("That was no load: %d accepted, %d of %d failed.%n", accepted, failed, all);
        }
        return loaded && percentages.values().stream().allMatch(percent -> percent < FULL);
    }
}
