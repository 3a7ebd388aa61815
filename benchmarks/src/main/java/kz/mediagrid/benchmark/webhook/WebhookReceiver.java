package kz.mediagrid.benchmark.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import kz.mediagrid.benchmark.process.JavaProcess;

/** The receiver of all webhooks, in a process of its own. */
public final class WebhookReceiver implements AutoCloseable {

    private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC");
    private static final Duration POLL_INTERVAL = Duration.ofMillis(20);

    private final JavaProcess process;
    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();

    private WebhookReceiver(JavaProcess process, String address) {
        this.process = process;
        this.address = address;
    }

    /**
     * A message that got a 204.
     *
     * @param path the path of the outlet's address
     */
    public record ReceivedWebhook(String path, Instant at) {

        private static ReceivedWebhook parse(String line) {
            int middle = line.lastIndexOf('=');
            return new ReceivedWebhook(
                    line.substring(0, middle),
                    Instant.EPOCH.plus(Long.parseLong(line.substring(middle + 1)), ChronoUnit.MICROS));
        }
    }

    /** @param directory the folder of its output */
    public static WebhookReceiver start(Path directory) {
        var process = JavaProcess.start(directory, OPTIONS, WebhookReceiverMain.class, List.of());
        return new WebhookReceiver(process, "http://127.0.0.1:" + process.awaitLine(line -> line.matches("\\d+")));
    }

    /** The address without a path. */
    public String address() {
        return address;
    }

    public ProcessHandle handle() {
        return process.handle();
    }

    /** The length of the last message [bytes]. */
    public int length() {
        return Integer.parseInt(get("/length"));
    }

    /**
     * The next {@code count} messages, or some more, since the last call.
     *
     * @throws IllegalStateException if they have not come within {@code limit}
     */
    public List<ReceivedWebhook> await(int count, Duration limit) {
        var all = new ArrayList<>(receipts());
        var began = System.nanoTime();
        while (all.size() < count) {
            if (System.nanoTime() - began > limit.toNanos()) {
                throw new IllegalStateException("%d of %d messages came within %s".formatted(all.size(), count, limit));
            }
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
            all.addAll(receipts());
        }
        return all;
    }

    /** The messages since the last call. */
    public List<ReceivedWebhook> receipts() {
        return get("/times").lines().map(ReceivedWebhook::parse).toList();
    }

    private String get(String path) {
        try {
            var answer =
                    http.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException("the receiver of webhooks cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
