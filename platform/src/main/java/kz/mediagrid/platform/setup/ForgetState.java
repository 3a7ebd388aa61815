package kz.mediagrid.platform.setup;

import kz.mediagrid.platform.command.BootCommand;
import kz.mediagrid.platform.streams.StateGuard;
import kz.mediagrid.platform.streams.StateRefusedException;
import org.springframework.boot.DefaultApplicationArguments;

/**
 * Deletes the state of a Kafka Streams application. An upgrade that changes the application's topology needs this
 * explicit step.
 */
public final class ForgetState {

    private ForgetState() {}

    /**
     * Deletes the state of {@code application}.
     *
     * @param settings settings of {@code spring.kafka} as arguments, in addition to those of the environment
     * @throws StateRefusedException if an instance of the application is running
     */
    public static void run(String bootstrapServers, String application, String... settings) {
        BootCommand.run(bootstrapServers, clients -> StateGuard.forget(clients.adminSettings(), application), settings);
    }

    public static void main(String[] args) {
        var words = new DefaultApplicationArguments(args).getNonOptionArgs();
        if (words.size() != 2) {
            System.err.println("usage: ForgetState BOOTSTRAP-SERVERS APPLICATION, e.g. kafka:9092 grid-aggregator");
            System.exit(2);
        }
        try {
            run(words.get(0), words.get(1), args);
            System.out.printf(
                    "The state of %s is deleted: the next start makes it again from the log.%n", words.get(1));
        } catch (StateRefusedException refusal) {
            System.err.println("forget: " + refusal.getMessage());
            System.exit(1);
        }
    }
}
