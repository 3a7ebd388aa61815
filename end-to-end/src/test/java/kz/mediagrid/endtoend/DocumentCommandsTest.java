package kz.mediagrid.endtoend;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The commands of the documents do what the documents say. They write to the sample week, and to the calendar: on the shared
 * media-grid others would meet both, so they have one of their own.
 */
class DocumentCommandsTest {

    private static final Pattern RUN = Pattern.compile("(?m)^#: (\\S+ \\d+)$");
    private static final Pattern NOT_RUN = Pattern.compile("(?m)^#! (\\S+ \\d+): (.+)$");
    private static final Path STORY =
            WholeMediaGrid.home().resolve("end-to-end/src/test/resources/document-commands.sh");
    private static final long LIMIT_SECONDS = 120;

    private final Map<String, String> blocks = CommandBlocks.of(WholeMediaGrid.home());
    private final String story = MainFiles.read(STORY);

    @Test
    void eachIsRunOrHasAReasonNotToBe() {
        var named = new ArrayList<String>();
        RUN.matcher(story).results().forEach(run -> named.add(run.group(1)));
        NOT_RUN.matcher(story).results().forEach(left -> named.add(left.group(1)));

        assertThat(named).as("the blocks that %s names", STORY.getFileName()).doesNotHaveDuplicates();
        assertThat(named).containsExactlyInAnyOrderElementsOf(blocks.keySet());
    }

    @Test
    void allSucceedOneAfterTheOther() throws IOException, InterruptedException {
        Programs.require("bash");
        Programs.require("curl");
        Programs.require("node");
        try (var mediaGrid = WholeMediaGrid.startAnother()) {
            var newsroom = mediaGrid.newsroom();
            var folder = WholeMediaGrid.newDirectory("commands");
            for (var name : List.of("samples", "docs")) {
                Files.createSymbolicLink(
                        folder.resolve(name),
                        WholeMediaGrid.home().resolve(name).toAbsolutePath());
            }
            var script = Files.writeString(folder.resolve("script"), script(newsroom));
            var said = folder.resolve("said").toFile();
            var bash = new ProcessBuilder("bash", "-eo", "pipefail", script.toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said);
            bash.environment()
                    .putAll(Map.of(
                            "GATEWAY", newsroom.ports().pagesAddress(),
                            "NOTIFIER", newsroom.ports().notifierAddress(),
                            "OPS", newsroom.key("OPS", "")));
            var process = bash.start();
            try {
                assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS))
                        .as("it ends: %s", said)
                        .isTrue();
                assertThat(process.exitValue())
                        .as(() -> "the end of " + said + ":\n" + endOf(said.toPath()))
                        .isZero();
            } finally {
                process.destroyForcibly();
            }
        }
    }

    private static String endOf(Path file) {
        var lines = MainFiles.read(file).lines().toList();
        return lines.stream().skip(Math.max(0, lines.size() - 40)).collect(joining("\n"));
    }

    /** The story with the blocks in their places, at the addresses and with the files of this media-grid. */
    private String script(Newsroom newsroom) {
        var ports = newsroom.ports();
        return RUN.matcher(story)
                .replaceAll(run ->
                        Matcher.quoteReplacement("echo '== %s'\n%s".formatted(run.group(1), blocks.get(run.group(1)))))
                .replace("127.0.0.1:8080", "127.0.0.1:" + ports.pages())
                .replace("127.0.0.1:8081", "127.0.0.1:" + ports.aggregator())
                .replace("127.0.0.1:8082", "127.0.0.1:" + ports.notifier())
                .replaceAll(
                        "ACCOUNTS_FILE|data/accounts\\.json",
                        newsroom.data().resolve("accounts.json").toString());
    }
}
