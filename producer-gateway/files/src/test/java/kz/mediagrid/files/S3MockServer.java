package kz.mediagrid.files;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** A server of the S3 protocol in a process of its own, with one bucket. */
final class S3MockServer implements AutoCloseable {

    static final String BUCKET = "materials";

    private static final Pattern PORT = Pattern.compile("Tomcat started on ports? .*?([0-9]+) \\(http\\)");

    private final Process process;
    private final URI address;

    private S3MockServer(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static S3MockServer start(Path directory) throws IOException {
        var said = directory.resolve("log");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + directory,
                        "-jar",
                        Path.of("target/s3mock/s3mock.jar").toAbsolutePath().toString(),
                        "--server.port=0",
                        "--com.adobe.testing.s3mock.httpPort=0",
                        "--com.adobe.testing.s3mock.domain.initialBuckets=" + BUCKET)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        await().atMost(Duration.ofMinutes(2))
                .failFast("the server ended", () -> !process.isAlive())
                .until(() -> port(said).isPresent());
        return new S3MockServer(
                process, URI.create("http://127.0.0.1:" + port(said).orElseThrow()));
    }

    private static Optional<String> port(Path said) throws IOException {
        return PORT.matcher(Files.readString(said))
                .results()
                .map(line -> line.group(1))
                .findFirst();
    }

    S3Place place(String bucket) {
        return new S3Place(address, "us-east-1", bucket, "key", "secret");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
