package kz.mediagrid.benchmark.figure;

/**
 * A goal of the goals' file.
 *
 * @param id e.g. {@code P1}
 * @param what the load and its baseline, in words
 * @param unit the unit of both figures, e.g. {@code 1/s}
 * @param bound whether the ratio must be at least or at most the goal
 * @param goal the ratio that must be reached
 * @param moonshot the ratio that would be a great success
 */
public record Goal(String id, String what, String unit, Bound bound, double goal, double moonshot) {

    /** A ratio that misses its goal by more than this factor fails the command. */
    public static final double TOLERANCE = 0.7;

    /** Above this share of one processor the driver may have been slower than what it measured. */
    static final double DRIVER = 0.8;

    /** The side of the goal on which a ratio reaches it. */
    public enum Bound {
        AT_LEAST("≥"),
        AT_MOST("≤");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** Judges the median ratio, unless the machine or the driver was busy in the median pair. */
    public Judgement judge(Comparison comparison) {
        if (comparison.isOnBusyMachine()) {
            return Judgement.BUSY;
        }
        if (comparison.driverShare().median() > DRIVER) {
            return Judgement.DRIVER;
        }
        var ratio = comparison.ratio(id).median();
        if (reaches(ratio, moonshot)) {
            return Judgement.MOONSHOT;
        }
        if (reaches(ratio, goal)) {
            return Judgement.GOAL;
        }
        return reaches(ratio, bound == Bound.AT_LEAST ? goal * TOLERANCE : goal / TOLERANCE)
                ? Judgement.BELOW
                : Judgement.FAR_BELOW;
    }

    private boolean reaches(double ratio, double wanted) {
        return bound == Bound.AT_LEAST ? ratio >= wanted : ratio <= wanted;
    }
}
