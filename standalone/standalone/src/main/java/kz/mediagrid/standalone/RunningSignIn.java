package kz.mediagrid.standalone;

import kz.mediagrid.signin.invitation.SignInCommand;
import picocli.CommandLine.Mixin;

/** {@code sign-in}, for the media-grid that runs at a port of this machine. */
final class RunningSignIn extends SignInCommand {

    /** The authorised body of a media-grid that {@code start} or {@code demo} runs. */
    private static final String AUTHORISED_BODY = "mam";

    @Mixin
    private PortOption port = new PortOption();

    @Override
    protected String bootstrapServers() {
        Logging.in(Installation.commandLogs());
        var ports = port.ports();
        RunningTopics.requireRunning(ports);
        return ports.bootstrapServers();
    }

    @Override
    protected String pages() {
        return port.ports().pagesAddress();
    }

    @Override
    protected String authorisedBody() {
        return AUTHORISED_BODY;
    }
}
