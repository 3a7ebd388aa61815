package kz.mediagrid.signin.invitation;

import java.util.stream.Stream;
import kz.mediagrid.calendar.cli.MediaGridCommand;
import picocli.CommandLine.Option;

/** The command {@code sign-in} as a program of its own, e.g. in a container of the gateway. */
public final class SignInProgram extends SignInCommand {

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            required = true,
            description = "the broker, e.g. kafka:9092")
    private String servers = "";

    @Option(
            names = "--pages",
            paramLabel = "ADDRESS",
            required = true,
            description = "the address of the gateway's pages, e.g. http://localhost:8080")
    private String pages = "";

    @Option(
            names = "--authorised-body",
            paramLabel = "CODE",
            defaultValue = "mam",
            description = "the authorised body; ${DEFAULT-VALUE} unless given")
    private String authorisedBody = "";

    SignInProgram() {}

    /** @param args the words after {@code ./media-grid sign-in}, and the options of this program */
    public static void main(String[] args) {
        MediaGridCommand.exitAfter(
                MediaGridCommand.with(new SignInProgram()),
                Stream.concat(Stream.of("sign-in"), Stream.of(args)).toArray(String[]::new));
    }

    @Override
    protected String bootstrapServers() {
        return servers;
    }

    @Override
    protected String pages() {
        return pages.replaceFirst("/$", "");
    }

    @Override
    protected String authorisedBody() {
        return authorisedBody;
    }
}
