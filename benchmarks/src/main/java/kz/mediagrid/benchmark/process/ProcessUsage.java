package kz.mediagrid.benchmark.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Reads the processor time and the memory of processes from {@code /proc}. */
public final class ProcessUsage {

    /** The clock ticks of Linux in {@code /proc} [1/s]; it is the same on all machines that run Java. */
    private static final long TICKS = 100;

    private static final long MICROS_OF_TICK = 1_000_000 / TICKS;
    private static final Path PROC = Path.of("/proc");

    private ProcessUsage() {}

    /** Whether this operating system tells what processes use. */
    public static boolean isTold() {
        return Files.isReadable(PROC.resolve("self/stat")) && Files.isReadable(PROC.resolve("stat"));
    }

    /** The processor time of a process and of all its children, also of those that have ended [µs]. */
    public static long micros(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(each -> ownTicks(each, true))
                        .sum()
                * MICROS_OF_TICK;
    }

    /** The processor time of a process without its children [µs]. */
    public static long ownMicros(ProcessHandle process) {
        return ownTicks(process, false) * MICROS_OF_TICK;
    }

    /** The processor time of all children of this process that have ended [µs]. */
    public static long endedChildrenMicros() {
        var self = ProcessHandle.current();
        return (ownTicks(self, true) - ownTicks(self, false)) * MICROS_OF_TICK;
    }

    /** The memory of a process and its children that is in the machine's memory [bytes]. */
    public static long residentBytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(each -> read(each, "status")
                                .lines()
                                .filter(line -> line.startsWith("VmRSS:"))
                                .mapToLong(ProcessUsage::kilobytes)
                                .sum())
                        .sum()
                * 1024;
    }

    /** The ticks in a line of {@code /proc/PID/stat}; those of ended children are in their parent's line. */
    static long ticks(String stat, boolean withEndedChildren) {
        if (stat.isEmpty()) {
            return 0;
        }
        // The name of the program, in parentheses, may contain blanks and parentheses.
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return withEndedChildren ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
    }

    private static long ownTicks(ProcessHandle process, boolean withEndedChildren) {
        return ticks(read(process, "stat"), withEndedChildren);
    }

    private static long kilobytes(String line) {
        return Long.parseLong(line.replaceAll("\\D", ""));
    }

    /** Empty if the process has ended: its parent's line has what it used. */
    private static String read(ProcessHandle process, String file) {
        try {
            return Files.readString(PROC.resolve(Long.toString(process.pid())).resolve(file));
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException("cannot read what process %d used".formatted(process.pid()), e);
            }
            return "";
        }
    }
}
