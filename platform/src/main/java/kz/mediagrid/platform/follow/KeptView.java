package kz.mediagrid.platform.follow;

import java.util.function.LongConsumer;

/** A view whose stores are kept on disk from an orderly stop to the next start. */
public interface KeptView {

    /** A view that has nothing on the heap that a start would have to make again. */
    static KeptView inStores(String name) {
        return () -> name;
    }

    /** A view that {@code resume} makes again on the heap: see {@link #resume}. */
    static KeptView resuming(String name, LongConsumer resume) {
        return new KeptView() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void resume(long lastOffset) {
                resume.accept(lastOffset);
            }
        };
    }

    /** The name of the view, which no other view of the topic has: without spaces. */
    String name();

    /**
     * Makes again on the heap what follows from the stores, before the first new record.
     *
     * @param lastOffset the offset of the last record that the stores contain; -1 if there is none
     */
    default void resume(long lastOffset) {}

    /** Whether the stores have all that was applied. Asked after the last record of a process. */
    default boolean isWhole() {
        return true;
    }
}
