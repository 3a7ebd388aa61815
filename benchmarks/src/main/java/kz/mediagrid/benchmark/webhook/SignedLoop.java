package kz.mediagrid.benchmark.webhook;

import java.nio.file.Path;
import java.util.List;
import kz.mediagrid.benchmark.process.JavaProcess;

/**
 * The result of a loop that posts signed messages and keeps no log.
 *
 * @param rate the messages that were answered [1/s]
 * @param cost the processor time of the loop's process [µs a message]
 */
public record SignedLoop(double rate, double cost) {

    /**
     * Posts {@code messages} to {@code outlets} paths of a receiver, in turn.
     *
     * @param directory the folder of the output
     * @param length the length of a message [bytes]
     */
    public static SignedLoop run(Path directory, String address, int outlets, int messages, int length) {
        var arguments =
                List.of(address, Integer.toString(outlets), Integer.toString(messages), Integer.toString(length));
        try (var process =
                JavaProcess.start(directory, JavaProcess.optionsOfLauncher(), SignedLoopMain.class, arguments)) {
            return parse(process.lastLine().orElse(""), messages);
        }
    }

    static SignedLoop parse(String line, int messages) {
        int blank = line.indexOf(' ');
        if (blank < 0) {
            throw new IllegalStateException("the signed loop told no figures: " + line);
        }
        var seconds = Double.parseDouble(line.substring(0, blank));
        return new SignedLoop(messages / seconds, Double.parseDouble(line.substring(blank + 1)) / messages);
    }
}
