package kz.mediagrid.signin.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that is not the one that was asked for signs nobody in, and each is refused for a reason that a page tells. */
class PasskeyAnswersTest extends WithPasskeys {

    @Test
    void anAnswerCountsOnce() {
        add();
        var first = challenge();
        var second = challenge();
        writer.signIn(device.signed(second), second, SESSION);

        assertThat(refusal(() -> writer.signIn(device.signed(second), second, OTHER_SESSION)))
                .isEqualTo(PasskeyRefusal.USED);
        assertThat(refusal(() -> writer.signIn(device.signed(first), first, OTHER_SESSION)))
                .as("an earlier challenge")
                .isEqualTo(PasskeyRefusal.USED);
    }

    @Test
    void anAnswerOfAnotherPageOrForAnotherChallengeIsNotTaken() {
        add();
        device.origin = "http://localhost:8081";
        assertThat(refusal(() -> signIn(SESSION))).isEqualTo(PasskeyRefusal.INVALID);

        device.origin = "http://localhost:8080";
        device.site = "grid.example.kz";
        assertThat(refusal(() -> signIn(SESSION))).isEqualTo(PasskeyRefusal.INVALID);

        device.site = "localhost";
        assertThat(refusal(() -> writer.signIn(device.signed(challenge()), challenge(), SESSION)))
                .isEqualTo(PasskeyRefusal.INVALID);
        assertThat(decisions).as("decisions besides the registration").isEqualTo(1);
    }

    @Test
    void anAnswerForAnotherPersonIsNotTaken() {
        add();
        device.handle = Device.base64(DAUREN.getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(() -> signIn(SESSION))).isEqualTo(PasskeyRefusal.INVALID);

        device.handle = "";
        assertThat(refusal(() -> signIn(SESSION))).isEqualTo(PasskeyRefusal.INVALID);
    }

    @Test
    void aPersonWhomTheDeviceDidNotVerifyIsNotSignedIn() {
        add();
        device.flags = 0x01;

        assertThat(refusal(() -> signIn(SESSION))).isEqualTo(PasskeyRefusal.INVALID);
    }

    @Test
    void aPasskeyThatDoesNotCountOnIsACopy() {
        device.count = 1;
        add();
        device.count = 5;
        signIn(SESSION);

        assertThat(stored().getSignatureCount()).isEqualTo(5);
        for (long back : List.of(5L, 3L, 1L, 0L)) {
            device.count = back;
            assertThat(refusal(() -> signIn(OTHER_SESSION)))
                    .as("count %d", back)
                    .isEqualTo(PasskeyRefusal.COPIED);
        }
        device.count = 6;
        assertThat(signIn(OTHER_SESSION)).isEqualTo(AYGUL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "\"text\"",
                "{}",
                "{\"id\": \"AAAA\"}",
                "{\"id\": \"AAAA\", \"rawId\": \"AAAA\"}",
                "{\"id\": \"AAAA\", \"rawId\": \"**\", \"response\": {}}",
                "{\"id\": \"AAAA\", \"rawId\": \"AAAA\", \"response\": null}",
                "{\"id\": \"AAAA\", \"rawId\": {}, \"response\": {}}"
            })
    void anAnswerThatIsNoneIsRefused(String answer) {
        assertThat(refusal(() -> writer.signIn(answer, challenge(), SESSION))).isEqualTo(PasskeyRefusal.INVALID);
        assertThat(refusal(() -> writer.add(person(AYGUL), "", answer, challenge(), REGISTERED)))
                .isEqualTo(PasskeyRefusal.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clientDataJSON", "authenticatorData", "signature", "userHandle", "attestationObject"})
    void aGarbledPartIsRefused(String part) {
        add();
        for (var value : List.of("\"AAAA\"", "\"*\"", "\"\"", "null", "{}", "7")) {
            var challenge = challenge();
            var parts = "\"%s\": \"[^\"]*\"".formatted(part);
            var garbled = "\"%s\": %s".formatted(part, value);
            if (device.signed(challenge).contains(part)) {
                var answer = device.signed(challenge).replaceFirst(parts, garbled);
                assertThat(refusal(() -> writer.signIn(answer, challenge, SESSION)))
                        .as(garbled)
                        .isEqualTo(PasskeyRefusal.INVALID);
            }
            var other = new Device("other", AYGUL).made(challenge);
            if (other.contains(part)) {
                var answer = other.replaceFirst(parts, garbled);
                assertThat(refusal(() -> writer.add(person(AYGUL), "", answer, challenge, REGISTERED)))
                        .as(garbled)
                        .isEqualTo(PasskeyRefusal.INVALID);
            }
        }
    }

    @Test
    void anAnswerToASignInAddsNothing() {
        var challenge = challenge();

        assertThat(refusal(() -> writer.add(person(AYGUL), "", device.signed(challenge), challenge, REGISTERED)))
                .isEqualTo(PasskeyRefusal.INVALID);
    }
}
