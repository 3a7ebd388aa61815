package kz.mediagrid.standalone;

import kz.mediagrid.accounts.key.KeysCommand;
import picocli.CommandLine.Mixin;

/** {@code keys}, for the media-grid that runs at a port of this machine. */
final class RunningKeys extends KeysCommand {

    @Mixin
    private PortOption port = new PortOption();

    @Override
    protected String bootstrapServers() {
        Logging.in(Installation.commandLogs());
        var ports = port.ports();
        RunningTopics.requireRunning(ports);
        return ports.bootstrapServers();
    }
}
