package kz.mediagrid.notifier.duty;

/** Something that one notifier at a time does. */
public interface Duty {

    /** From now on it is this instance's to do. */
    void take();

    /** From now on it is another's. */
    void leave();
}
