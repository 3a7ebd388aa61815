package kz.mediagrid.benchmark.row;

import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.benchmark.figure.Sample;
import kz.mediagrid.benchmark.log.LogClient;
import kz.mediagrid.benchmark.process.ProcessUsage;
import org.apache.avro.specific.SpecificRecord;

/**
 * Commands that were decided.
 *
 * @param rate the commands decided [1/s], from the first one written to the last outcome committed
 * @param cost the processor time of the process until it was quiet again [µs a command]
 */
record DecidedLoad(double rate, double cost) {

    /** Writes commands, and waits until they are decided and the process of the media-grid is quiet again. */
    static DecidedLoad measure(ProcessHandle process, LogClient log, Stream<SpecificRecord> commands) {
        // Made before, so that the driver's work is no part of it.
        List<SpecificRecord> made = commands.toList();
        long before = ProcessUsage.micros(process);
        var seconds = log.decide(made.stream());
        Quiet.await(process);
        return new DecidedLoad(made.size() / seconds, (ProcessUsage.micros(process) - before) / (double) made.size());
    }

    Sample sample(String goal, String process) {
        return Sample.of(goal, rate).costing(process, cost);
    }
}
