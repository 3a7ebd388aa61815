package kz.mediagrid.demo.outlet;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kz.mediagrid.demo.outlet.Order.Task;
import kz.mediagrid.standalone.platform.PlatformFailure;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts and controls the process that simulates the outlets. The simulating process stops whenever the demo's own
 * process stops.
 */
public final class OutletsProcess implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ENDED_WITHIN_SECONDS = 5;

    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader answers;
    private final Path log;

    private OutletsProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.orders = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts the process, at first without an outlet.
     *
     * @param log the file of the process's error output, whose folder is made if it is missing
     */
    public static OutletsProcess start(Path log) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var command = new ProcessBuilder(
                        java.toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dlogback.configurationFile=kz/mediagrid/demo/outlet/logback.xml",
                        // The calendars define their time zones; iCal4j need not ask the Internet for newer ones.
                        "-Dnet.fortuna.ical4j.timezone.update.enabled=false",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OutletsMain.class.getName())
                .redirectError(log.toFile());
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return new OutletsProcess(command.start(), log);
        } catch (IOException e) {
            throw new PlatformFailure("The outlets' process could not be started: %s.".formatted(e.getMessage()), e);
        }
    }

    /** Opens an outlet, and returns the address to which versions are delivered. */
    public URI open(String outlet) {
        return URI.create("http://127.0.0.1:%s/media-grid".formatted(tell(Order.of(Task.OPEN, outlet))));
    }

    /** Sends an outlet the secret by which the outlet verifies deliveries. */
    public void trust(String outlet, String secret) {
        tell(new Order(Task.TRUST, outlet, secret));
    }

    /** Makes the outlet respond with 503 until {@link #comeBack}. */
    public void goDown(String outlet) {
        tell(Order.of(Task.GO_DOWN, outlet));
    }

    public void comeBack(String outlet) {
        tell(Order.of(Task.COME_BACK, outlet));
    }

    /** The outlet's report of the deliveries so far. */
    public OutletReport report(String outlet) {
        return JSON.readValue(tell(Order.of(Task.REPORT, outlet)), OutletReport.class);
    }

    /** The events that an outlet knows from its deliveries. */
    public List<KnownEvent> events(String outlet) {
        return JSON.readValue(tell(Order.of(Task.READ, outlet)), new TypeReference<>() {});
    }

    /** Opens the mail server, which passes no mail on, and returns its port. */
    public int openMail() {
        return Integer.parseInt(tell(Order.of(Task.OPEN_MAIL, "")));
    }

    /** All mails so far; those to one address are in the order in which they came. */
    public List<ReceivedMail> mails() {
        return JSON.readValue(tell(Order.of(Task.MAILS, "")), new TypeReference<>() {});
    }

    /** Polls the calendar of an outlet once. */
    public CalendarReport poll(String outlet, URI address) {
        return JSON.readValue(tell(new Order(Task.POLL, outlet, address.toString())), CalendarReport.class);
    }

    /** The id of the process that simulates the outlets. */
    public long pid() {
        return process.pid();
    }

    private synchronized String tell(Order order) {
        try {
            orders.write(JSON.writeValueAsString(order));
            orders.newLine();
            orders.flush();
            return Optional.ofNullable(answers.readLine())
                    .orElseThrow(() -> new PlatformFailure("The outlets' process ended: see %s.".formatted(log)));
        } catch (IOException e) {
            throw new PlatformFailure("The outlets' process cannot be reached: see %s.".formatted(log), e);
        }
    }

    /** Closes the standard input of the process and returns when the process has stopped. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(ENDED_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException alreadyGone) {
            process.destroyForcibly();
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
