package kz.mediagrid.benchmark.stage;

import java.nio.file.Path;
import kz.mediagrid.platform.setup.PlatformSetup;
import kz.mediagrid.standalone.platform.EmbeddedPlatform;
import kz.mediagrid.standalone.run.Ports;

/**
 * Runs the broker and the registry of a media-grid, set up, without the services.
 *
 * <p>Arguments: the directory of the data, the unpacked distribution of the registry, and the first of six ports. Prints
 * {@code Ready.} as soon as topics and schemas are there.
 */
public final class BrokerProcessMain {

    private BrokerProcessMain() {}

    public static void main(String[] args) {
        var platform = EmbeddedPlatform.start(
                Path.of(args[0]), Path.of(args[1]), new Ports(Integer.parseInt(args[2])).platform());
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        new PlatformSetup(platform.bootstrapServers(), platform.registryUrl(), 1).run();
        System.out.println("Ready.");
        platform.onFailure().join();
    }
}
