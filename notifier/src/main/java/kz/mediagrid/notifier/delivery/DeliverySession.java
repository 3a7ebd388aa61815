package kz.mediagrid.notifier.delivery;

import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/** One time of serving the outlets, from reading how far they are served to the end of it. */
interface DeliverySession extends AutoCloseable {

    /** Something changed about that outlet. */
    void look(String outletId);

    /** There is a new version. */
    void lookAtAll();

    @Override
    void close();

    /** Opens one; the consumer hears once if it cannot go on. */
    interface Opener {
        DeliverySession open(ScheduledExecutorService loop, Consumer<Throwable> failed);
    }
}
