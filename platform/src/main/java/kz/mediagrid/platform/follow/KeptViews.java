package kz.mediagrid.platform.follow;

import java.util.Optional;

/** The views of a service that are kept on disk from an orderly stop to the next start. */
public interface KeptViews {

    /** Keeps nothing: all views are made again from their topics at each start. */
    KeptViews NONE = new KeptViews() {

        @Override
        public Optional<KeptContent> kept() {
            return Optional.empty();
        }

        @Override
        public void empty(String why) {}

        @Override
        public void keep(KeptContent state) {}

        @Override
        public void leave(String why) {}
    };

    /** The content of the views since the last stop; empty if they contain nothing. */
    Optional<KeptContent> kept();

    /**
     * Deletes what the views contain, so that they are made again from their topics. Called before any record is applied.
     *
     * @param why the reason as a clause, for the log
     */
    void empty(String why);

    /** Keeps the views, which contain {@code state} and no longer change, when the process ends. */
    void keep(KeptContent state);

    /**
     * Does not keep the views when the process ends.
     *
     * @param why the reason as a clause, for the log
     */
    void leave(String why);
}
