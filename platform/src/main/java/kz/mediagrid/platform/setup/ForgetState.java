package kz.mediagrid.platform.setup;

import java.util.Map;
import kz.mediagrid.platform.streams.KeptState;
import kz.mediagrid.platform.streams.StateRefusedException;

/** The explicit step of an upgrade that changes a topology: forgets the state that the one before made. */
public final class ForgetState {

    private ForgetState() {}

    public static void main(String[] args) {
        if (args.length != 2) {
            System.err.println("usage: ForgetState BOOTSTRAP-SERVERS APPLICATION, e.g. kafka:9092 grid-aggregator");
            System.exit(1);
        }
        try {
            KeptState.forget(Map.of("bootstrap.servers", args[0]), args[1]);
            System.out.printf("The state of %s is forgotten: the next start makes it again from the log.%n", args[1]);
        } catch (StateRefusedException refusal) {
            System.err.println("forget: " + refusal.getMessage());
            System.exit(1);
        }
    }
}
