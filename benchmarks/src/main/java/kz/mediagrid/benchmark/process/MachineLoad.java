package kz.mediagrid.benchmark.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The load of the machine since this object was made: the processors' time that neither this process nor a child of it
 * used. It includes what the machine's host took away.
 */
public final class MachineLoad {

    private final Ticks before;
    private final long oursBefore;
    private final long driverBefore;
    private final long began;

    private MachineLoad(Ticks before, long oursBefore, long driverBefore, long began) {
        this.before = before;
        this.oursBefore = oursBefore;
        this.driverBefore = driverBefore;
        this.began = began;
    }

    /** Looks at the machine from now on. */
    public static MachineLoad watch() {
        var self = ProcessHandle.current();
        return new MachineLoad(Ticks.now(), ProcessUsage.micros(self), ProcessUsage.ownMicros(self), System.nanoTime());
    }

    /** The share of all processors' time that others used. */
    public double othersShare() {
        long ours = ProcessUsage.micros(ProcessHandle.current()) - oursBefore;
        return before.othersShare(Ticks.now(), ours);
    }

    /** The share of one processor that this process used, without its children. */
    public double driverShare() {
        long used = ProcessUsage.ownMicros(ProcessHandle.current()) - driverBefore;
        return used * 1_000.0 / (System.nanoTime() - began);
    }

    /**
     * The first line of {@code /proc/stat}: the ticks of all processors together.
     *
     * @param busy user, nice, system and stolen; interrupts are nobody's
     * @param all busy and idle
     */
    record Ticks(long busy, long all) {

        private static final long MICROS_OF_TICK = 10_000;

        private static Ticks now() {
            try (var lines = Files.lines(Path.of("/proc/stat"))) {
                return of(lines.findFirst().orElseThrow());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read how busy the machine is", e);
            }
        }

        static Ticks of(String line) {
            var fields = line.trim().split(" +", -1);
            long all = 0;
            // The last two, guests, are in the first two already.
            for (int at = 1; at <= 8 && at < fields.length; at++) {
                all += Long.parseLong(fields[at]);
            }
            long busy = Long.parseLong(fields[1]) + Long.parseLong(fields[2]) + Long.parseLong(fields[3]);
            return new Ticks(fields.length > 8 ? busy + Long.parseLong(fields[8]) : busy, all);
        }

        double othersShare(Ticks later, long oursMicros) {
            double others = (later.busy - busy) - oursMicros / (double) MICROS_OF_TICK;
            return later.all == all ? 0 : Math.max(0, others / (later.all - all));
        }
    }
}
