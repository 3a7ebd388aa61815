package kz.mediagrid.platform.write;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Tells who wrote a record when it has come back on the followed topic, and so is shown. */
public final class Arrivals {

    private final Map<String, CountDownLatch> expected = new ConcurrentHashMap<>();

    CountDownLatch expect(String what) {
        return expected.computeIfAbsent(what, name -> new CountDownLatch(1));
    }

    /** The record of that name has come back. */
    public void arrived(String what) {
        var waiting = expected.remove(what);
        if (waiting != null) {
            waiting.countDown();
        }
    }
}
