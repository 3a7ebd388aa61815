package kz.mediagrid.platform.write;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * Notifies the writer of a record when the service has read the record back from the followed topic and its view shows it.
 */
public final class Arrivals {

    private final Map<String, CountDownLatch> expected = new ConcurrentHashMap<>();

    CountDownLatch expect(String what) {
        return expected.computeIfAbsent(what, name -> new CountDownLatch(1));
    }

    /** Called when the record of that name was read back. */
    public void arrived(String what) {
        var waiting = expected.remove(what);
        if (waiting != null) {
            waiting.countDown();
        }
    }
}
