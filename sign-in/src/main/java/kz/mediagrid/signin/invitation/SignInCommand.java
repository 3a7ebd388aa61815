package kz.mediagrid.signin.invitation;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import kz.mediagrid.accounts.key.KeyRefusedException;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.cli.MediaGridCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sign-in}: makes a one-time link for somebody of a body or outlet of a running media-grid, or of ops. */
@Command(
        name = "sign-in",
        description = "Prints a link with which one person signs in once, within an hour. The person is a head of unit"
                + " of the body or outlet; if there is none, one without a name is entered. The link is printed only"
                + " here: the log has its hash.")
public abstract class SignInCommand implements Callable<Integer> {

    private static final DateTimeFormatter END = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH)
            .withZone(AlmatyTime.ZONE);

    private static final int REFUSED = 1;

    @Parameters(
            index = "0",
            paramLabel = "BODY|OUTLET|ops",
            description = "the code of a state body, the id of an outlet, or the word ops")
    private String place = "";

    @Option(names = "--person", paramLabel = "ID", description = "the person, if not a head of unit")
    private @Nullable String person;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** The broker of the running media-grid, e.g. {@code 127.0.0.1:8084}. */
    protected abstract String bootstrapServers();

    /** The address of the gateway's pages, e.g. {@code http://localhost:8080}. */
    protected abstract String pages();

    /** The code of the authorised body. */
    protected abstract String authorisedBody();

    @Override
    public final Integer call() {
        try {
            LinkAddresses.make(bootstrapServers(), authorisedBody(), links -> show(links.make(place, person)));
        } catch (KeyRefusedException refusal) {
            MediaGridCommand.say(spec.commandLine(), refusal.getMessage());
            return REFUSED;
        }
        return 0;
    }

    /** Prints the link alone to the output, so that a script can take it, and the sentence about it to the error output. */
    private void show(MadeLink link) {
        var out = spec.commandLine().getOut();
        out.println(pages() + link.path());
        out.flush();
        var err = spec.commandLine().getErr();
        err.println("The link signs %s in once, until %s, Almaty time. It is shown only here: the log has its hash."
                .formatted(link.person().getPersonId(), END.format(link.expiresAt())));
        err.flush();
    }
}
