package kz.mediagrid.grid.chain;

/**
 * What is wrong with the first broken version of a week.
 *
 * @param why what of it is not as it should be, in one sentence that ops and the log are told
 */
public record BrokenVersion(String week, int version, String why) {

    @Override
    public String toString() {
        return "version %d of %s is not as it was published: %s".formatted(version, week, why);
    }
}
