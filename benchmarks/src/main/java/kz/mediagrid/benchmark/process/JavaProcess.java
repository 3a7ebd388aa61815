package kz.mediagrid.benchmark.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import kz.mediagrid.standalone.Installation;
import kz.mediagrid.standalone.platform.PlatformFailure;

/** A Java program of this class path in a process of its own, which ends when this process ends. */
public final class JavaProcess implements AutoCloseable {

    private static final int ENDS_WITHIN_SECONDS = 60;

    /** Suppresses warnings of newer JDKs about Kafka and RocksDB, as the launcher does. */
    private static final List<String> ON_NEWER_JAVA = Runtime.version().feature() < 24
            ? List.of()
            : List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private final Process process;
    private final BufferedReader output;
    private final Path errors;
    private volatile boolean isStopping;

    private JavaProcess(Process process, Path errors) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.errors = errors;
    }

    /** The options of {@code ./media-grid start}. */
    public static List<String> optionsOfLauncher() {
        return List.of("@" + Installation.jvmOptions());
    }

    /**
     * Starts a program.
     *
     * @param directory the folder of its log and of its error output; it is made if it is missing
     * @param options the options of the Java machine
     */
    public static JavaProcess start(Path directory, List<String> options, Class<?> main, List<String> arguments) {
        var errors = directory.resolve("errors.txt");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(ON_NEWER_JAVA);
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dmedia-grid.home=" + Installation.home()));
        command.add("-Dmedia-grid.log=" + directory.resolve("program.log"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(ChildMain.class.getName(), main.getName()));
        command.addAll(arguments);
        try {
            Files.createDirectories(directory);
            return new JavaProcess(
                    new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
        } catch (IOException e) {
            throw new PlatformFailure(
                    "%s could not be started: %s.".formatted(main.getSimpleName(), e.getMessage()), e);
        }
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /**
     * The next line of its output that {@code wanted} accepts. Afterwards the output is read to its end by nobody: a
     * program that prints more calls {@link #ignoreOutput()}.
     *
     * @throws PlatformFailure if the program ends before it prints such a line
     */
    public String awaitLine(Predicate<String> wanted) {
        try {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (wanted.test(line)) {
                    return line;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the output of a process", e);
        }
        throw new PlatformFailure("A process of the benchmark ended: " + lastError());
    }

    /** The last line of the error output; its folder is deleted with the data of the run. */
    private String lastError() {
        try (var lines = Files.lines(errors)) {
            return lines.reduce((before, line) -> line).orElse("it said nothing");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + errors, e);
        }
    }

    /** The last line of its output, after which it has ended. */
    public Optional<String> lastLine() {
        var last = output.lines().reduce((before, line) -> line);
        awaitEnd();
        return last;
    }

    /** Reads what it prints from now on, so that it never waits for a reader. */
    public void ignoreOutput() {
        var reader = new Thread(this::readToEnd, "output of " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    private void readToEnd() {
        try {
            while (output.readLine() != null) {
                // Nobody needs it.
            }
        } catch (IOException e) {
            // Java closes the stream when the process is stopped or ends, perhaps while it is read.
            if (!isStopping && process.isAlive()) {
                throw new UncheckedIOException("cannot read the output of a process", e);
            }
        }
    }

    /** Asks the program to stop, as Ctrl-C does, and returns when it has stopped. */
    @Override
    public void close() {
        isStopping = true;
        // Process.destroy would also close the input of the program, which halts when its input ends: see ChildMain.
        process.toHandle().destroy();
        awaitEnd();
    }

    /** Kills the program, as {@code kill -9} does, and returns when it has stopped. */
    public void kill() {
        isStopping = true;
        process.destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
