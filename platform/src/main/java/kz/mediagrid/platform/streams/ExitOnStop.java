package kz.mediagrid.platform.streams;

import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

/**
 * Ends the process of a service whose topology stopped for good, with one sentence and exit code 1: whatever runs the
 * service then starts it again, or alerts an operator.
 */
public final class ExitOnStop implements ApplicationListener<PayloadApplicationEvent<TopologyStopped>> {

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<TopologyStopped> event) {
        System.err.println(event.getPayload().sentence());
        // The exit waits until the service is closed, and the service waits for the thread that tells of the stop.
        new Thread(() -> System.exit(1), "exit-on-stop").start();
    }
}
