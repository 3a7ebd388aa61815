package kz.mediagrid.endtoend;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kz.mediagrid.standalone.Logging;
import kz.mediagrid.standalone.run.ClockStart;
import kz.mediagrid.standalone.run.MediaGrid;
import kz.mediagrid.standalone.run.Ports;
import kz.mediagrid.standalone.run.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the one media-grid that the tests of this JVM share, started at the first need, and an editor who is signed in to it. Classes
 * that are marked so share a {@link SecondMediaGrid}. Its clock stands on
 * Monday, 30 November 2026, 09:00 in Almaty, and only moves forwards: a test keeps to events, agencies or weeks of its own.
 * Those that move it come last, in the order of {@link SharedTime}.
 */
final class WholeMediaGrid implements ParameterResolver {

    // Where it begins differs from run to run, so that two builds on one machine do not meet at once.
    private static final AtomicInteger NEXT_PORT =
            new AtomicInteger(21_000 + 6 * (int) (ProcessHandle.current().pid() % 1_500));

    private static final String METRICS_PORT = "second-media-grid.metrics-of.";

    static final OffsetDateTime BEGINS = OffsetDateTime.parse("2026-11-30T09:00:00+05:00");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Newsroom.class || type == EditorVisitor.class || type == Watchers.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var running = running(context);
        if (parameter.getParameter().getType() == Watchers.class) {
            return requireNonNull(running.watchers());
        }
        var newsroom = running.newsroom();
        return parameter.getParameter().getType() == Newsroom.class
                ? newsroom
                : EditorVisitor.signedIn(newsroom, newsroom.editorKey());
    }

    private static Running running(ExtensionContext context) {
        var isSecond = isOnTheSecond(context);
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(WholeMediaGrid.class))
                .computeIfAbsent(isSecond ? "second" : "first", name -> Started.once(isSecond), Started.class)
                .require();
    }

    private static boolean isOnTheSecond(ExtensionContext context) {
        return context.getRequiredTestClass().isAnnotationPresent(SecondMediaGrid.class);
    }

    /** One more, for a test that takes the clock where others are yet to go; whoever starts it closes it. */
    static Running startAnother() {
        return Running.start(null);
    }

    /** Where the registry's distribution was unpacked by the build of standalone. */
    static Path registryHome() {
        return home().resolve("standalone/standalone/target/registry");
    }

    /** The checkout under test. */
    static Path home() {
        return Path.of(System.getProperty("media-grid.home")).normalize();
    }

    /** A new directory among this build's. */
    static Path newDirectory(String name) {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(home().resolve("end-to-end/target/data")), name + "-");
        } catch (IOException e) {
            throw new IllegalStateException("no directory for test data", e);
        }
    }

    /** Six ports in a row that are free now, and that nobody in this JVM was given before. */
    static Ports freePorts() {
        while (true) {
            int first = NEXT_PORT.getAndAdd(6);
            if (first > 32_000) {
                throw new IllegalStateException("no six free ports in a row");
            }
            if (allFree(first)) {
                return new Ports(first);
            }
        }
    }

    private static boolean allFree(int first) {
        var held = new ArrayList<ServerSocket>();
        try {
            for (int port : IntStream.range(first, first + 6).toArray()) {
                var socket = new ServerSocket();
                held.add(socket);
                socket.bind(new InetSocketAddress("127.0.0.1", port));
            }
            return true;
        } catch (IOException taken) {
            return false;
        } finally {
            held.forEach(WholeMediaGrid::release);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException("a port cannot be released", e);
        }
    }

    /** The one start, which is not tried again for each further test when it failed. */
    private record Started(
            @Nullable Running running, @Nullable RuntimeException failure) implements AutoCloseable {

        // One after the other, because the second has settings of the whole process.
        static synchronized Started once(boolean isSecond) {
            try {
                return new Started(Running.start(isSecond ? Watchers.open() : null), null);
            } catch (RuntimeException e) {
                return new Started(null, e);
            }
        }

        Running require() {
            if (running == null) {
                throw new IllegalStateException("the media-grid of these tests did not start", failure);
            }
            return running;
        }

        @Override
        public void close() {
            if (running != null) {
                running.close();
            }
        }
    }

    /** A media-grid in this JVM, and everybody who uses it. */
    record Running(
            MediaGrid mediaGrid,
            Newsroom newsroom,
            @Nullable Watchers watchers) implements AutoCloseable {

        /** @param watchers those of the media-grid, which closes them; null if it has none */
        static Running start(@Nullable Watchers watchers) {
            Logging.once();
            var settings = new Settings(
                    newDirectory("shared"),
                    registryHome(),
                    freePorts(),
                    Optional.of(new ClockStart(BEGINS.toInstant(), false)));
            var mediaGrid =
                    watchers == null ? MediaGrid.start(settings) : watchers.start(() -> MediaGrid.start(settings));
            return new Running(mediaGrid, new Newsroom(settings.ports(), settings.accounts()), watchers);
        }

        @Override
        public void close() {
            newsroom.close();
            mediaGrid.close();
            if (watchers != null) {
                watchers.close();
            }
        }
    }
}
