package kz.mediagrid.watch.metric;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The last answer to a question that is asked now and then. A scrape reads it at once, also while the answer is awaited. */
final class LastAnswer<T> {

    private static final Duration MAX_AGE = Duration.ofMinutes(1);

    private final Supplier<T> question;
    private final Clock real;
    private volatile @Nullable Answer<T> last;

    private record Answer<T>(T value, Instant at) {}

    LastAnswer(Supplier<T> question, Clock real) {
        this.question = question;
        this.real = real;
    }

    /** Asks; a failure leaves the last answer. */
    void ask() {
        last = new Answer<>(question.get(), real.instant());
    }

    /** A number of the last answer; NaN if there is none, or none for more than a minute. */
    double number(ToDoubleFunction<T> number) {
        var known = last;
        return known == null || known.at().plus(MAX_AGE).isBefore(real.instant())
                ? Double.NaN
                : number.applyAsDouble(known.value());
    }
}
