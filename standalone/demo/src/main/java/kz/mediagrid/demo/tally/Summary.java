package kz.mediagrid.demo.tally;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The results of the week, counted from the topics and from the outlets' reports.
 *
 * @param week the grid week that was played
 * @param replayed the number of versions of all weeks that the replay recomputes; 0 if a version differs
 * @param seconds the running time of the program [s]
 */
public record Summary(
        String week,
        @JsonUnwrapped GridCount grid,
        @JsonUnwrapped MediaCount media,
        @JsonUnwrapped DutyCount duties,
        int replayed,
        @JsonUnwrapped Faults faults,
        long seconds) {

    /** Combines the counts; each dead letter is counted as lost, because a play should cause no dead letters. */
    public static Summary of(
            GridTally grid, MediaTally media, OutletComparison outlets, DutyTally duties, long deadLetters) {
        return new Summary(
                grid.week(),
                grid.count(),
                media.count(),
                duties.count(),
                0,
                grid.faults()
                        .and(media.faults())
                        .and(outlets.faults())
                        .and(duties.faults())
                        .and(new Faults(deadLetters, 0)),
                0);
    }

    /** This summary with the result of the replay. */
    public Summary withReplayed(int versions) {
        return new Summary(week, grid, media, duties, versions, faults, seconds);
    }

    /** This summary with the time that the demo took. */
    public Summary withSeconds(long taken) {
        return new Summary(week, grid, media, duties, replayed, faults, taken);
    }
}
