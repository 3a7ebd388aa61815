import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A copy of the checkout, deleted when the script ends. */
record Copy(Path root) {

    private static final Set<String> LEFT_OUT = Set.of(".git", "target", "data");
    private static final Duration TIMEOUT = Duration.ofMinutes(30);
    private static final int SHOWN_LINES = 15;
    private static final String MAVEN_HELP = "[ERROR] -> [Help 1]";

    static Copy of(Path checkout) throws IOException {
        var root = Files.createTempDirectory("planted-faults-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root)));
        Files.walkFileTree(checkout, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (LEFT_OUT.contains(folder.getFileName().toString()) && isModuleOrCheckout(folder.getParent())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(root.resolve(checkout.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, root.resolve(checkout.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
        return new Copy(root);
    }

    private static boolean isModuleOrCheckout(Path folder) {
        return Files.exists(folder.resolve("pom.xml"));
    }

    /** Runs the tests of the faults, in as few modules as have them; returns the end of Maven's output. */
    String test(List<Fault> faults) throws IOException, InterruptedException {
        for (var fault : faults) {
            Files.deleteIfExists(fault.report(root));
        }
        var output = root.resolve("maven.log");
        var maven = new ProcessBuilder(
                        "mvn",
                        "-q",
                        "-B",
                        "-ntp",
                        "test",
                        "-P",
                        // A fault is a test's to find: the compiler need not warn of it, nor look at all modules first.
                        "!early,!checked",
                        "-am",
                        "-pl",
                        joined(faults.stream().map(Fault::module)),
                        "-Dtest=" + joined(faults.stream().map(Fault::test)),
                        "-Dsurefire.failIfNoSpecifiedTests=false",
                        // Whichever suite the test is in, and however the edit is formatted.
                        "-DexcludedGroups=",
                        "-Dspotless.check.skip=true",
                        // Compiles the edited file alone: a fault costs seconds, not its module's whole compilation.
                        "-Dmaven.compiler.useIncrementalCompilation=false")
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!maven.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
            end(maven.toHandle());
            throw new UnusableException("Maven did not end within " + TIMEOUT.toMinutes() + " minutes.");
        }
        var lines = Files.readAllLines(output).stream()
                .takeWhile(line -> !line.startsWith(MAVEN_HELP))
                .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
    }

    private static String joined(Stream<String> parts) {
        return parts.distinct().collect(Collectors.joining(","));
    }

    private static void end(ProcessHandle process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void delete(Path root) {
        ProcessHandle.current().children().forEach(Copy::end);
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            System.err.println(root + " is left behind: " + e);
        }
    }
}
