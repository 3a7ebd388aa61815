package kz.mediagrid.platform.write;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * Notifies the writer of a record. The notification comes as soon as the service has read the record back and the
 * service's view shows the record.
 */
public final class Arrivals {

    private final Map<String, CountDownLatch> expected = new ConcurrentHashMap<>();

    CountDownLatch expect(String what) {
        return expected.computeIfAbsent(what, name -> new CountDownLatch(1));
    }

    /** Called when the record with the name {@code what} was read back. */
    public void arrived(String what) {
        var waiting = expected.remove(what);
        if (waiting != null) {
            waiting.countDown();
        }
    }
}
