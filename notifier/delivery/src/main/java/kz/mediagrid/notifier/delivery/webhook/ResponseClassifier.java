package kz.mediagrid.notifier.delivery.webhook;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import kz.mediagrid.notifier.delivery.DeliveryOutcome;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Delivered;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Gone;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.RetryLater;
import kz.mediagrid.notifier.delivery.webhook.GuardedResolver.ForbiddenAddressException;
import kz.mediagrid.notifier.delivery.webhook.OneLookUpPerHost.HangingLookUpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;

/** Turns an outlet's answer, a failure or a timeout into a delivery outcome. */
final class ResponseClassifier {

    private static final int GONE = 410;
    private static final int LONGEST_REASON = 300;

    private ResponseClassifier() {}

    static DeliveryOutcome of(HttpResponse answer, Instant now, Duration longestWait) {
        int status = answer.getCode();
        if (status >= 200 && status < 300) {
            return new Delivered(status);
        }
        if (status == GONE) {
            return new Gone(status, "it answered 410 and wants no further deliveries");
        }
        var why = status >= 300 && status < 400
                ? "it answered %d; redirects are not followed".formatted(status)
                : "it answered %d".formatted(status);
        var retryAfter = answer.getFirstHeader(HttpHeaders.RETRY_AFTER);
        var notBefore = RetryAfter.read(retryAfter == null ? null : retryAfter.getValue(), now, longestWait)
                .orElse(null);
        return new RetryLater(status, why, notBefore);
    }

    static DeliveryOutcome of(Throwable failure, Duration deadline) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return RetryLater.because(shortened(sentence(cause, deadline)));
    }

    /** The outcome if the outlet sent no complete answer within {@code deadline}. */
    static DeliveryOutcome silence(Duration deadline) {
        return RetryLater.because("no complete answer within " + seconds(deadline));
    }

    /** The sentence quotes nothing that an outlet sent: neither its answer nor its certificate. */
    private static String sentence(Throwable cause, Duration deadline) {
        if (cause instanceof ForbiddenAddressException) {
            return Objects.requireNonNull(cause.getMessage());
        }
        // A hanging look-up ends at the same moment as the attempt's deadline: whichever is first, the outcome is one.
        if (cause instanceof HangingLookUpException
                || cause instanceof CancellationException
                || cause instanceof SocketTimeoutException) {
            return "no complete answer within " + seconds(deadline);
        }
        if (cause instanceof UnknownHostException) {
            return "its name cannot be resolved: " + cause.getMessage();
        }
        if (cause instanceof SSLPeerUnverifiedException) {
            return "no secure connection: its certificate is for another name";
        }
        if (cause instanceof SSLException) {
            return cause.getCause() instanceof CertificateException
                    ? "no secure connection: its certificate is not trusted"
                    : "no secure connection";
        }
        if (cause instanceof ConnectException) {
            return "no connection: " + cause.getMessage();
        }
        if (cause instanceof IOException) {
            return "the connection broke, or the answer is not HTTP";
        }
        return "the answer is not HTTP";
    }

    /** The deadline in seconds, such as "15 s" or "0.7 s". */
    private static String seconds(Duration deadline) {
        return BigDecimal.valueOf(deadline.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }

    /**
     * The sentence as one line, cut after 300 characters with "…". The limit keeps the records on {@code deliveries}
     * small, because an outlet's address may be long.
     */
    private static String shortened(String sentence) {
        var oneLine = sentence.replaceAll("\\p{Cntrl}+", " ");
        return oneLine.length() <= LONGEST_REASON ? oneLine : oneLine.substring(0, LONGEST_REASON) + "…";
    }
}
