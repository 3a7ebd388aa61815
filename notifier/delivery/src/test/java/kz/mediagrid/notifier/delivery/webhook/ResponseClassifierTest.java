package kz.mediagrid.notifier.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import kz.mediagrid.notifier.delivery.DeliveryOutcome;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Delivered;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Gone;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.RetryLater;
import kz.mediagrid.notifier.delivery.webhook.OneLookUpPerHost.HangingLookUpException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseClassifierTest {

    private static final Instant NOW = Instant.parse("2026-12-04T07:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void anyTwoHundredIsTaken(int status) {
        assertThat(of(status, null)).isEqualTo(new Delivered(status));
    }

    @Test
    void fourHundredAndTenMeansNoMore() {
        assertThat(of(410, "60")).isInstanceOf(Gone.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 408, 409, 413, 429, 500, 502, 503, 504, 599})
    void anythingElseIsTriedAgain(int status) {
        assertThat(of(status, null)).isEqualTo(new RetryLater(status, "it answered " + status, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 307, 308})
    void aRedirectIsTriedAgainAndSaysWhy(int status) {
        assertThat(of(status, null))
                .isEqualTo(
                        new RetryLater(status, "it answered %d; redirects are not followed".formatted(status), null));
    }

    @ParameterizedTest
    @CsvSource({
        "120, 2026-12-04T07:02:00Z",
        "0, 2026-12-04T07:00:00Z",
        "'Fri, 04 Dec 2026 07:05:00 GMT', 2026-12-04T07:05:00Z",
        "99999999999999999999999, 2026-12-05T07:00:00Z",
        "'Fri, 04 Dec 2099 07:05:00 GMT', 2026-12-05T07:00:00Z",
    })
    void whenItAsksToBeTriedAgainIsHeardUpToADay(String retryAfter, Instant expected) {
        assertThat(of(503, retryAfter)).extracting("notBefore").isEqualTo(expected);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "-5", "1.5", "Fri, 31 Feb 2026 07:05:00 GMT", "12 34"})
    void whatCannotBeReadAsksForNothing(@Nullable String retryAfter) {
        assertThat(of(503, retryAfter)).extracting("notBefore").isNull();
    }

    @Test
    void whatAnOutletMakesUsSayIsOneLineAndShort() {
        var outcome =
                ResponseClassifier.of(new UnknownHostException("a\r\nb" + "x".repeat(10_000)), Duration.ofSeconds(15));

        assertThat(((RetryLater) outcome).why()).hasSizeLessThan(310).doesNotContain("\n", "\r");
    }

    @Test
    void aLookUpThatHangsIsSilenceWhicheverClockEndsIt() {
        var deadline = Duration.ofSeconds(15);

        assertThat(ResponseClassifier.of(new HangingLookUpException("slow.example"), deadline))
                .isEqualTo(ResponseClassifier.silence(deadline));
    }

    static Stream<Throwable> failuresThatQuoteTheOutlet() {
        return Stream.of(
                new IOException("Bad chunk header: <script>"),
                new ProtocolException("Invalid header: <script>"),
                new SSLException("bad record <script>"),
                new SSLPeerUnverifiedException("Certificate for <script> doesn't match"),
                new SSLHandshakeException("<script>"));
    }

    @ParameterizedTest
    @MethodSource("failuresThatQuoteTheOutlet")
    void nothingThatAnOutletSentIsQuoted(Throwable failure) {
        assertThat(ResponseClassifier.of(failure, Duration.ofSeconds(15)).toString())
                .doesNotContain("script");
    }

    private static DeliveryOutcome of(int status, @Nullable String retryAfter) {
        var answer = new BasicHttpResponse(status);
        if (retryAfter != null) {
            answer.addHeader("Retry-After", retryAfter);
        }
        return ResponseClassifier.of(answer, NOW, Duration.ofHours(24));
    }
}
