package kz.mediagrid.replay;

import static java.util.Objects.requireNonNull;

import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WeekPolicy.ThursdayOff;
import kz.mediagrid.observability.progress.Progress;
import kz.mediagrid.platform.command.BootCommand;
import kz.mediagrid.platform.streams.StateRefusedException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;

/** Runs a {@link BrokerRepair} as a program, e.g. in a container of the aggregator. */
public final class RepairLog {

    private RepairLog() {}

    /**
     * Repairs the data on a broker: see {@link BrokerRepair#run}.
     *
     * @param told receives how much of a piece of work is done, with the name of the work, from time to time
     * @param settings settings of {@code spring.kafka} as arguments, in addition to those of the environment
     * @throws StateRefusedException if an instance of the aggregator is running
     */
    public static LogRepair run(
            String bootstrapServers, WeekPolicy policy, BiConsumer<String, Progress> told, String... settings) {
        var done = new AtomicReference<LogRepair>();
        BootCommand.run(
                bootstrapServers,
                clients -> done.set(new BrokerRepair(clients.adminSettings(), policy, told).run()),
                settings);
        return requireNonNull(done.get());
    }

    public static void main(String[] args) {
        var given = new DefaultApplicationArguments(args);
        if (given.getNonOptionArgs().size() != 1) {
            System.err.println(
                    "usage: RepairLog BOOTSTRAP-SERVERS [--publishing-time=HH:MM] [--thursday-off=AFTER|BEFORE]");
            System.exit(2);
        }
        try {
            var policy = WeekPolicy.of(
                    ThursdayOff.valueOf(option(given, "thursday-off", "AFTER")),
                    LocalTime.parse(option(given, "publishing-time", "12:00")));
            var repair = run(given.getNonOptionArgs().get(0), policy, (work, progress) -> {}, args);
            repair.sentences().forEach(System.out::println);
            System.exit(repair.remaining().isEmpty() ? 0 : 1);
        } catch (StateRefusedException refusal) {
            System.err.println("repair: " + refusal.getMessage());
            System.exit(1);
        }
    }

    private static String option(ApplicationArguments given, String name, String otherwise) {
        var values = given.getOptionValues(name);
        return values == null || values.isEmpty() ? otherwise : values.get(0);
    }
}
