package kz.mediagrid.notifier.grid;

/**
 * The sizes of one version.
 *
 * @param entries the number of its entries
 * @param changes the number of its changes
 * @param removed the number of the first version's entries that this version lacks
 */
record Sizes(int entries, int changes, int removed) {

    static final Sizes NOTHING = new Sizes(0, 0, 0);

    static Sizes parse(String text) {
        var parts = text.split(" ", 3);
        return new Sizes(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return entries + " " + changes + " " + removed;
    }
}
