package kz.mediagrid.gateway.kafka;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import kz.mediagrid.schemas.Agency;

/** Tells who wrote a record when it has come back on the followed topic, and so is shown. */
final class Arrivals {

    private final Map<String, CountDownLatch> expected = new ConcurrentHashMap<>();

    static String of(Agency agency) {
        return agency.getAgencyCode() + " " + agency.getRevision();
    }

    CountDownLatch expect(String what) {
        return expected.computeIfAbsent(what, name -> new CountDownLatch(1));
    }

    void arrived(String what) {
        var waiting = expected.remove(what);
        if (waiting != null) {
            waiting.countDown();
        }
    }
}
