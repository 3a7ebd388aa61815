package kz.mediagrid.benchmark.figure;

/**
 * One run of ours and one of the baseline, right after each other.
 *
 * @param othersShare the share of all processors that neither the benchmark nor a process of it used, while both ran
 * @param driverShare the share of one processor that the driver used while ours ran
 */
public record Pair(Sample ours, Sample baseline, double othersShare, double driverShare) {

    /** Ours as a multiple of the baseline. */
    public double ratio(String goal) {
        return ours.figure(goal) / baseline.figure(goal);
    }
}
