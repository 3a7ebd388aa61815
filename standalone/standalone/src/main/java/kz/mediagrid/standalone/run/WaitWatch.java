package kz.mediagrid.standalone.run;

import java.util.function.Consumer;
import kz.mediagrid.observability.health.WaitProgress;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

/** Passes on how much of what a service waits for is there. */
record WaitWatch(Consumer<WaitProgress> shown) implements ApplicationListener<PayloadApplicationEvent<WaitProgress>> {

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<WaitProgress> event) {
        shown.accept(event.getPayload());
    }
}
