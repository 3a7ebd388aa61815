package kz.mediagrid.demo.years;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;

/** The sample outlets. They are suspended, and their addresses are of a range for documentation, so nothing is sent. */
final class SampleOutlets {

    /** The number of outlets. */
    static final int COUNT = 1_000;

    private static final String PREFIX = "sample-";
    private static final int SECRET_BYTES = 32;

    private SampleOutlets() {}

    /** Whether the outlet with this id is a sample. */
    static boolean isSample(String outletId) {
        return outletId.startsWith(PREFIX);
    }

    static Stream<Outlet> all(Instant changedAt) {
        return IntStream.range(0, COUNT).mapToObj(number -> outlet(number, changedAt));
    }

    private static Outlet outlet(int number, Instant changedAt) {
        var id = PREFIX + number;
        var secret = ByteBuffer.allocate(SECRET_BYTES).putInt(number).array();
        return Outlet.newBuilder()
                .setOutletId(id)
                .setName(LocalizedText.newBuilder()
                        .setKk("Үлгі басылым № " + number)
                        .setRu("Пример издания № " + number)
                        .build())
                // RFC 5737: never an address of a machine.
                .setWebhookUrl("https://192.0.2.%d/%d".formatted(number % 255, number))
                .setSecret("whsec_" + Base64.getEncoder().encodeToString(secret))
                .setStatus(OutletStatus.SUSPENDED)
                .setSuspendedWhy("A sample outlet, to which nothing is sent.")
                .setStartOffset(0)
                .setRevision(1)
                .setChangedAt(changedAt)
                .setSubmissionId(id)
                .setRequestId(id)
                .build();
    }
}
