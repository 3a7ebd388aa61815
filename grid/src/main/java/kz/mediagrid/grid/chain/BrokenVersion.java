package kz.mediagrid.grid.chain;

/**
 * The first broken version of a week, with its fault.
 *
 * @param week the week
 * @param version the number of the version
 * @param why the fault in one sentence, for ops and the log
 */
public record BrokenVersion(String week, int version, String why) {

    @Override
    public String toString() {
        return "version %d of %s was changed after its publication: %s".formatted(version, week, why);
    }
}
