package kz.mediagrid.benchmark.process;

import java.nio.file.Path;
import kz.mediagrid.standalone.platform.EmbeddedBroker;

/** A program that runs the media-grid's broker alone. Its arguments are the folder of its data, and its two ports. */
public final class BareBroker {

    private BareBroker() {}

    public static void main(String[] arguments) {
        var broker = EmbeddedBroker.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "end-of-process"));
        System.out.println("Ready.");
    }
}
