package kz.mediagrid.notifier.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.standardwebhooks.Webhook;
import java.io.File;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kz.mediagrid.notifier.delivery.Message;
import kz.mediagrid.notifier.grid.Signatures;
import kz.mediagrid.notifier.outlet.SigningSecret;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.platform.signing.SigningKey;
import kz.mediagrid.platform.signing.SigningKeys;
import kz.mediagrid.schemas.SigningKeyAnnounced;
import kz.mediagrid.schemas.SigningKeyUse;
import kz.mediagrid.state.testing.HeapStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The signature v1a, verified by the Java platform and by the program that docs/media/webhooks.md gives to outlets. */
class PublicSignatureTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String BODY = "{\"title\":\"Баспасөз мәслихаты\"}";
    private static final String ID = "qazaqstan-tv_2026-W50_1";

    @TempDir
    private Path directory;

    private final Signatures published = new Signatures(new HeapStores());
    private SigningKey key;
    private Map<String, String> headers;

    @BeforeEach
    void aMessageIsSigned() {
        key = announced(new SigningKeys(directory).make(Clock.systemUTC()), SigningKeyUse.WEBHOOKS);
        headers = signed(key);
    }

    @Test
    void theReferenceLibraryStillVerifiesTheSecretsSignature() throws Exception {
        assertThat(headers.get("webhook-signature")).matches("v1,\\S+ v1a,\\S{86}==");

        new Webhook(SECRET)
                .verify(
                        BODY,
                        HttpHeaders.of(
                                headers.entrySet().stream()
                                        .collect(Collectors.toMap(
                                                Map.Entry::getKey, header -> List.of(header.getValue()))),
                                (name, value) -> true));
    }

    @Test
    void theJavaPlatformVerifiesIdTimeAndBodyAndNothingElse() throws Exception {
        var time = headers.get("webhook-timestamp");
        var text = ID + "." + time + "." + BODY;

        assertThat(isSigned(text)).isTrue();
        assertThat(isSigned(text + " ")).isFalse();
        assertThat(isSigned(text.replaceFirst("_1", "_2"))).isFalse();
        assertThat(isSigned(text.replaceFirst("\\." + time, "." + (Long.parseLong(time) + 1))))
                .isFalse();
    }

    /** Makes the key of the 32 bytes that are published, by the platform's own numbers, not by our class. */
    private boolean isSigned(String text) throws Exception {
        var bytes = Base64.getUrlDecoder().decode(key.publicKey());
        var littleEndian = bytes.clone();
        boolean isOdd = (littleEndian[31] & 0x80) != 0;
        littleEndian[31] &= 0x7f;
        for (int at = 0; at < 16; at++) {
            byte swapped = littleEndian[at];
            littleEndian[at] = littleEndian[31 - at];
            littleEndian[31 - at] = swapped;
        }
        var spec = new EdECPublicKeySpec(
                NamedParameterSpec.ED25519, new EdECPoint(isOdd, new java.math.BigInteger(1, littleEndian)));
        var verifier = java.security.Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(spec));
        verifier.update(text.getBytes(StandardCharsets.UTF_8));
        var signature = headers.get("webhook-signature").replaceFirst(".* v1a,", "");
        return verifier.verify(Base64.getDecoder().decode(signature));
    }

    @Test
    void theProgramOfTheDocsAcceptsTheMessageAndRefusesEachForgery() throws Exception {
        var stranger = new SigningKeys(directory.resolve("stranger")).make(Clock.systemUTC());
        var ofVersions = announced(
                new SigningKeys(directory.resolve("versions")).make(Clock.systemUTC()), SigningKeyUse.VERSIONS);

        assertThat(verdicts(List.of(
                        trial(headers, BODY, 0),
                        trial(headers, BODY + " ", 0),
                        trial(with("webhook-id", "qazaqstan-tv_2026-W50_2"), BODY, 0),
                        trial(with("webhook-timestamp", later(1)), BODY, 0),
                        trial(with("webhook-timestamp", "soon"), BODY, 0),
                        trial(headers, BODY, 301),
                        trial(signed(stranger), BODY, 0),
                        trial(signed(ofVersions), BODY, 0),
                        trial(
                                with(
                                        "webhook-signature",
                                        headers.get("webhook-signature").replace(" v1a,", " v1,")),
                                BODY,
                                0))))
                .containsExactly(true, false, false, false, false, false, false, false, false);
    }

    @Test
    void afterAChangeOfTheKeyTheProgramAcceptsMessagesOfTheNewOneAlone() throws Exception {
        var next = announced(
                new SigningKeys(directory).make(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(1))),
                SigningKeyUse.WEBHOOKS);

        assertThat(verdicts(List.of(trial(signed(next), BODY, 0), trial(headers, BODY, 0))))
                .containsExactly(true, false);
    }

    private SigningKey announced(SigningKey made, SigningKeyUse use) {
        published.apply(new FollowedRecord(
                made.id(), new SigningKeyAnnounced(made.id(), made.publicKey(), Instant.EPOCH, use), 0, Instant.EPOCH));
        return made;
    }

    private static Map<String, String> signed(SigningKey by) {
        return Signature.headers(
                new Message(
                        ID,
                        URI.create("https://outlet.example/"),
                        List.of(SigningSecret.parse(SECRET)),
                        BODY.getBytes(StandardCharsets.UTF_8)),
                Instant.now(),
                Optional.of(by));
    }

    private Map<String, String> with(String name, String value) {
        var changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return changed;
    }

    private String later(int seconds) {
        return Long.toString(Long.parseLong(headers.get("webhook-timestamp")) + seconds);
    }

    private static Map<String, Object> trial(Map<String, String> headers, String body, int secondsLater) {
        return Map.of("headers", headers, "body", body, "later", secondsLater);
    }

    /** The verdict of the program in docs/media/webhooks.md on each message. */
    private List<Boolean> verdicts(List<Map<String, Object>> trials) throws Exception {
        assumeTrue(hasNode(), "Node is not installed");
        var docs = Files.readString(Path.of(System.getProperty("media-grid.home"), "docs/media/webhooks.md"));
        var program = docs.substring(docs.indexOf("```js\n") + 6);
        Files.writeString(directory.resolve("sample.mjs"), program.substring(0, program.indexOf("```")));
        Files.writeString(
                directory.resolve("trials.json"),
                JsonMapper.shared().writeValueAsString(Map.of("keys", published.keyObjects(), "trials", trials)));
        var run = Files.writeString(directory.resolve("run.mjs"), """
                import { readFileSync } from 'node:fs';
                import { isFromMediaGrid } from './sample.mjs';
                const { keys, trials } = JSON.parse(readFileSync(new URL('./trials.json', import.meta.url), 'utf8'));
                for (const { headers, body, later } of trials) {
                  console.log(isFromMediaGrid(headers, Buffer.from(body), keys, Date.now() + later * 1000));
                }
                """);
        var node = new ProcessBuilder("node", run.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(node.exitValue()).as(said).isZero();
        var verdicts = new ArrayList<Boolean>();
        said.lines().map(Boolean::valueOf).forEach(verdicts::add);
        return verdicts;
    }

    private static boolean hasNode() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
    }
}
