package kz.mediagrid.demo.tally;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What became of the week, counted from the topics and by the outlets.
 *
 * @param week the week played
 * @param replayed how many versions the commands alone give again, over all weeks; 0 if one of them differs
 * @param seconds how long it took from the start of the program [s]
 */
public record Summary(
        String week,
        @JsonUnwrapped GridCount grid,
        @JsonUnwrapped MediaCount media,
        @JsonUnwrapped DutyCount duties,
        int replayed,
        @JsonUnwrapped Faults faults,
        long seconds) {

    /** Sums up; what services put aside as unreadable counts as lost, since in a play nothing should be. */
    public static Summary of(GridTally grid, MediaTally media, DutyTally duties, long deadLetters) {
        return new Summary(
                grid.week(),
                grid.count(),
                media.count(),
                duties.count(),
                0,
                grid.faults().and(media.faults()).and(duties.faults()).and(new Faults(deadLetters, 0)),
                0);
    }

    /** The same, with what came of the replay. */
    public Summary withReplayed(int versions) {
        return new Summary(week, grid, media, duties, versions, faults, seconds);
    }

    /** The same but for the time it took. */
    public Summary withSeconds(long taken) {
        return new Summary(week, grid, media, duties, replayed, faults, taken);
    }
}
