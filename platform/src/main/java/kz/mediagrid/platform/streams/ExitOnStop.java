package kz.mediagrid.platform.streams;

import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

/**
 * Ends the process of a service whose topology stopped for good, with one sentence and exit code 1. The supervisor of
 * the process then starts the service again, or alerts an operator.
 */
public final class ExitOnStop implements ApplicationListener<PayloadApplicationEvent<TopologyStopped>> {

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<TopologyStopped> event) {
        System.err.println(event.getPayload().sentence());
        // A separate thread: the exit waits until the service is closed, and the closing service waits for the thread
        // that reported the stop.
        new Thread(() -> System.exit(1), "exit-on-stop").start();
    }
}
