package kz.mediagrid.notifier.duty;

import org.jspecify.annotations.Nullable;

/** Something that one notifier at a time does. */
public interface Duty {

    /** From now on it is this instance's to do. */
    void take();

    /** From now on it is another's. */
    void leave();

    /** Why it is not being done as it should; null while it is, or is another's. */
    @Nullable
    String failure();
}
