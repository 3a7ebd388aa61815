package kz.mediagrid.observability.progress;

/**
 * The share of a long piece of work that is done.
 *
 * @param done the part that is done, at most {@code total} [any unit, e.g. records]
 * @param total the whole work [the same unit]; 0 if there is nothing to do
 */
public record Progress(long done, long total) {

    private static final int ALL = 100;

    /** @throws IllegalArgumentException if a part is negative */
    public Progress {
        if (done < 0 || total < 0) {
            throw new IllegalArgumentException("%d of %d cannot be done".formatted(done, total));
        }
        // A log may grow while it is read.
        done = Math.min(done, total);
    }

    /** The share that is done [0 to 100]; 100 only if all is done. */
    public int percent() {
        return isAll() ? ALL : (int) Math.min(ALL - 1, ALL * (double) done / total);
    }

    public boolean isAll() {
        return done == total;
    }
}
