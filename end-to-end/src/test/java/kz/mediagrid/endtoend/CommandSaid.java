package kz.mediagrid.endtoend;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.mediagrid.standalone.Standalone;

/** The exit code and the words of a command beside a running media-grid, without the blanks around them. */
record CommandSaid(int code, String out, String err) {

    /** Runs it in this Java machine: each further one takes seconds to start. */
    static CommandSaid of(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Standalone.with()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
        return new CommandSaid(code, out.toString().strip(), err.toString().strip());
    }

    /** Runs it as a process of its own, as an operator does. */
    static CommandSaid ofProcess(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dmedia-grid.home=" + WholeMediaGrid.home(),
                "-cp",
                System.getProperty("java.class.path"),
                Standalone.class.getName()));
        command.addAll(List.of(words));
        var errors = WholeMediaGrid.newDirectory("command").resolve("errors");
        var process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        // Newer JDKs warn of what libraries do; the script has them keep quiet.
        var err = Files.readString(errors)
                .lines()
                .filter(line -> !line.startsWith("WARNING:") && !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return new CommandSaid(code, out.strip(), err.strip());
    }
}
