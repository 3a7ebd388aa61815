package kz.mediagrid.watch.metric;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Whether the broker answers. A refusal, e.g. for want of a permission, is an answer, too. */
final class BrokerAnswers {

    private static final Duration SILENCE_LIMIT = Duration.ofMinutes(1);

    private final Clock real;
    private volatile boolean known;
    private volatile @Nullable Instant silentSince;

    BrokerAnswers(Clock real) {
        this.real = real;
    }

    /** Asks the broker, and passes on what {@code question} throws. */
    void during(Runnable question) {
        try {
            question.run();
            answered();
        } catch (InterruptException stopped) {
            throw stopped;
        } catch (RuntimeException e) {
            if (isSilence(e)) {
                silent();
            } else {
                answered();
            }
            throw e;
        }
    }

    private void answered() {
        silentSince = null;
        known = true;
    }

    private void silent() {
        if (silentSince == null) {
            silentSince = real.instant();
        }
        known = true;
    }

    private static boolean isSilence(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof TimeoutException
                        || cause instanceof java.util.concurrent.TimeoutException
                        || cause instanceof DisconnectException
                        || cause instanceof NetworkException);
    }

    /** 1 if it answers; 0 if no question was answered for a minute; NaN before the first question. */
    double number() {
        var since = silentSince;
        return !known ? Double.NaN : since != null && since.plus(SILENCE_LIMIT).isBefore(real.instant()) ? 0 : 1;
    }
}
