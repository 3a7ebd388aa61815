package kz.mediagrid.notifier.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.mediagrid.notifier.delivery.Message;
import kz.mediagrid.notifier.outlet.SigningSecret;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ANOTHER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    @Test
    void theSpecificationsOwnExampleIsSignedAsItSays() {
        var headers = Signature.headers(
                message("msg_p5jXN8AQM9LWM0D4loKWxJek", "{\"test\": 2432232314}", SECRET),
                Instant.ofEpochSecond(1_614_265_330),
                Optional.empty());

        assertThat(headers)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "webhook-timestamp", "1614265330",
                        "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    }

    @Test
    void theReferenceLibraryVerifiesWhatIsSignedAndNothingElse() throws Exception {
        var body = "{\"title\":\"Баспасөз мәслихаты\"}";
        var headers =
                Signature.headers(message("qazaqstan-tv_2026-W50_1", body, SECRET), Instant.now(), Optional.empty());

        new Webhook(SECRET).verify(body, http(headers));

        assertThat(accepted(ANOTHER, body, headers)).isFalse();
        assertThat(accepted(SECRET, body + " ", headers)).isFalse();
    }

    @Test
    void whileASecretIsChangedBothSign() {
        var headers = Signature.headers(message("id", "{}", SECRET, ANOTHER), Instant.now(), Optional.empty());

        assertThat(headers.get("webhook-signature")).matches("v1,\\S+ v1,\\S+");
        assertThat(accepted(SECRET, "{}", headers)).isTrue();
        assertThat(accepted(ANOTHER, "{}", headers)).isTrue();
    }

    private static boolean accepted(String secret, String body, Map<String, String> headers) {
        try {
            new Webhook(secret).verify(body, http(headers));
            return true;
        } catch (com.standardwebhooks.exceptions.WebhookVerificationException e) {
            return false;
        }
    }

    private static HttpHeaders http(Map<String, String> headers) {
        return HttpHeaders.of(
                headers.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue()))),
                (name, value) -> true);
    }

    private static Message message(String id, String body, String... secrets) {
        return new Message(
                id,
                URI.create("https://outlet.example/"),
                List.of(secrets).stream().map(SigningSecret::parse).toList(),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
