package kz.mediagrid.benchmark.process;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.mediagrid.demo.play.Accounts;
import kz.mediagrid.standalone.Installation;
import kz.mediagrid.standalone.Standalone;
import kz.mediagrid.standalone.platform.LoopbackPort;
import kz.mediagrid.standalone.run.Ports;

/** A media-grid as {@code ./media-grid start} runs it, in a process of its own with a data directory of its own. */
public final class MediaGridProcess implements AutoCloseable {

    private final JavaProcess process;
    private final Ports ports;
    private final Path data;

    private MediaGridProcess(JavaProcess process, Ports ports, Path data) {
        this.process = process;
        this.ports = ports;
        this.data = data;
    }

    /**
     * Starts it, and returns at once.
     *
     * @param data its data directory; it is made if it is missing
     * @param port the first of its six ports
     * @param settings settings that differ from the defaults, e.g. {@code media-grid.gather}
     */
    public static MediaGridProcess begin(Path data, int port, Map<String, String> settings) {
        var options = new ArrayList<>(JavaProcess.optionsOfLauncher());
        options.addAll(classData());
        settings.forEach((name, value) -> options.add("-D" + name + "=" + value));
        var process = JavaProcess.start(
                data.resolveSibling(data.getFileName() + "-output"),
                options,
                Standalone.class,
                List.of("start", "--data", data.toString(), "--port", Integer.toString(port)));
        return new MediaGridProcess(process, new Ports(port), data);
    }

    /**
     * As the launcher, the first media-grid of a build archives its classes when it stops, and later ones start from the
     * archive. Java archives classes of jars only, so tests, which run from folders, do without.
     */
    private static List<String> classData() {
        var jars = System.getProperty("java.class.path").split(File.pathSeparator);
        if (!Stream.of(jars).allMatch(jar -> jar.endsWith(".jar"))) {
            return List.of();
        }
        var archive = Installation.home()
                .resolve("benchmarks/target/classes-%d.jsa"
                        .formatted(Runtime.version().feature()));
        var use = Files.exists(archive) ? "SharedArchiveFile" : "ArchiveClassesAtExit";
        return List.of("-XX:" + use + "=" + archive, "-Xlog:cds*=off");
    }

    /** Starts it, and returns when it is ready. */
    public static MediaGridProcess start(Path data, int port, Map<String, String> settings) {
        var begun = begin(data, port, settings);
        begun.awaitReady();
        return begun;
    }

    public void awaitReady() {
        process.awaitLine(line -> line.startsWith("Ready."));
        process.ignoreOutput();
    }

    /** Whether its API takes connections. */
    public boolean isListening() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(LoopbackPort.HOST, ports.pages()));
            return true;
        } catch (IOException notYet) {
            // A port that nobody listens on is a result, not an error.
            return false;
        }
    }

    public Ports ports() {
        return ports;
    }

    public Path data() {
        return data;
    }

    /** The keys of the accounts that the first start made. */
    public Accounts accounts() {
        return Accounts.read(data.resolve("accounts.json"));
    }

    public ProcessHandle handle() {
        return process.handle();
    }

    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
