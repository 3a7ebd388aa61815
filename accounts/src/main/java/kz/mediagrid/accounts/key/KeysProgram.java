package kz.mediagrid.accounts.key;

import java.util.stream.Stream;
import kz.mediagrid.calendar.cli.MediaGridCommand;
import picocli.CommandLine.Option;

/** The command {@code keys} as a program of its own, e.g. in a container of the gateway. */
public final class KeysProgram extends KeysCommand {

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            required = true,
            description = "the broker, e.g. kafka:9092")
    private String servers = "";

    KeysProgram() {}

    /** @param args the words after {@code ./media-grid keys}, and {@code --bootstrap-servers} */
    public static void main(String[] args) {
        MediaGridCommand.exitAfter(
                MediaGridCommand.with(new KeysProgram()),
                Stream.concat(Stream.of("keys"), Stream.of(args)).toArray(String[]::new));
    }

    @Override
    protected String bootstrapServers() {
        return servers;
    }
}
