package kz.mediagrid.standalone.demo.tally;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What became of the week, counted from the topics and by the outlets.
 *
 * @param week the week played
 * @param seconds how long it took from the start of the program [s]
 */
public record Summary(
        String week,
        @JsonUnwrapped GridCount grid,
        @JsonUnwrapped MediaCount media,
        @JsonUnwrapped DutyCount duties,
        @JsonUnwrapped Faults faults,
        long seconds) {

    /** Sums up; what services put aside as unreadable counts as lost, since in a play nothing should be. */
    public static Summary of(GridTally grid, MediaTally media, DutyTally duties, long deadLetters) {
        return new Summary(
                grid.week(),
                grid.count(),
                media.count(),
                duties.count(),
                grid.faults().and(media.faults()).and(duties.faults()).and(new Faults(deadLetters, 0)),
                0);
    }

    /** The same but for the time it took. */
    public Summary withSeconds(long taken) {
        return new Summary(week, grid, media, duties, faults, taken);
    }
}
