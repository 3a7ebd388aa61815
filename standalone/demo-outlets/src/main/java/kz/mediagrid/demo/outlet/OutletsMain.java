package kz.mediagrid.demo.outlet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import kz.mediagrid.standalone.platform.ParentProcessWatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The main class of the process that simulates the outlets and their mail server. It carries out the commands on its standard input, and
 * answers each command with one line.
 *
 * <p>The parent holds the writing end of this process's standard input. When the parent stops, even by kill -9, the
 * operating system closes that end, and this process stops too. Secrets are passed in commands and not as arguments of
 * the process, because arguments are visible to every user of the machine.
 */
public final class OutletsMain {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, OutletInbox> boxes = new LinkedHashMap<>();
    private final Map<String, PolledCalendar> calendars = new LinkedHashMap<>();
    private @Nullable DemoMailServer mail;

    private OutletsMain() {}

    public static void main(String[] arguments) {
        ParentProcessWatch.leaveSignalsToTheParent();
        var answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // The output of a library must not mix with the answers.
        System.setOut(System.err);
        try {
            new OutletsMain().serve(answers);
        } catch (IOException | RuntimeException failure) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
        Runtime.getRuntime().halt(0);
    }

    private void serve(PrintStream answers) throws IOException {
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = orders.readLine(); line != null; line = orders.readLine()) {
            answers.println(JSON.writeValueAsString(carryOut(JSON.readValue(line, Order.class))));
        }
    }

    private Object carryOut(Order order) throws IOException {
        switch (order.task()) {
            case OPEN -> {
                return OutletServer.open(box(order)).port();
            }
            case TRUST -> box(order).trust(Objects.requireNonNull(order.given()));
            case GO_DOWN -> box(order).down(true);
            case COME_BACK -> box(order).down(false);
            case REPORT -> {
                return box(order).report();
            }
            case READ -> {
                return box(order).events();
            }
            case OPEN_MAIL -> {
                mail = DemoMailServer.start();
                return mail.port();
            }
            case MAILS -> {
                return Objects.requireNonNull(mail).mails();
            }
            case POLL -> {
                return calendars
                        .computeIfAbsent(order.outlet(), outlet -> new PolledCalendar())
                        .poll(URI.create(Objects.requireNonNull(order.given())));
            }
        }
        return true;
    }

    private OutletInbox box(Order order) {
        return boxes.computeIfAbsent(order.outlet(), OutletInbox::new);
    }
}
