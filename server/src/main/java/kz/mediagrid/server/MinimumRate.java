package kz.mediagrid.server;

import java.time.Duration;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request whose body must come at a minimum rate, and within a time. Jetty's {@code MinimumDataRateHandler} compares the bytes of all
 * requests together with the rate.
 */
final class MinimumRate extends Request.Wrapper {

    private static final long PERIOD_NANOS = Duration.ofSeconds(10).toNanos();

    /** The bytes of a body that must come in each period of 10 s. */
    static final long BYTES = 2_500;

    /** The time that a whole body has. 4 MB come in it at 35 kB/s, a form with files of 67 MB at 560 kB/s. */
    private static final long LONGEST_NANOS = Duration.ofMinutes(2).toNanos();

    private final long start = System.nanoTime();
    private long began = start;
    private long bytes;
    private Content.@Nullable Chunk tooSlow;

    MinimumRate(Request request) {
        super(request);
    }

    /** The next chunk; a failure with status 408 if the last period brought too few bytes, or the body takes too long. */
    @Override
    public Content.@Nullable Chunk read() {
        if (tooSlow != null) {
            return tooSlow;
        }
        var chunk = super.read();
        if (chunk == null || chunk.isLast() || Content.Chunk.isFailure(chunk)) {
            return chunk;
        }
        bytes += chunk.remaining();
        long now = System.nanoTime();
        if (now - began < PERIOD_NANOS) {
            return chunk;
        }
        if (bytes >= BYTES && now - start < LONGEST_NANOS) {
            began = now;
            bytes = 0;
            return chunk;
        }
        chunk.release();
        tooSlow = Content.Chunk.from(
                new HttpException.RuntimeException(HttpStatus.REQUEST_TIMEOUT.value(), "the body comes too slowly"),
                true);
        return tooSlow;
    }
}
