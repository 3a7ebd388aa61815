package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.platform.signing.SigningKeys;
import kz.mediagrid.schemas.VersionSigned;
import kz.mediagrid.standalone.run.Settings;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Signatures and chains, checked by the sixty lines of {@code docs/media/canonical-form/check.mjs}, in another language. */
@ExtendWith(WholeMediaGrid.class)
class SignedVersionsTest {

    private static final Path DOCS = WholeMediaGrid.home().resolve("docs/media/canonical-form");
    private static final Path CERTIFICATE = DOCS.resolve("vector/2026-W50-certificate.json");
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Newsroom newsroom;

    private record Said(int exitCode, String text) {}

    SignedVersionsTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @BeforeAll
    static void thereIsNode() {
        assumeTrue(node().isPresent(), "skipped: no Node on the PATH");
    }

    private static Optional<Path> node() {
        return Programs.find("node");
    }

    @Test
    void theProgramHasSixtyLinesAtMostAndTheVectorPasses() throws Exception {
        assertThat(Files.readAllLines(DOCS.resolve("check.mjs"))).hasSizeLessThanOrEqualTo(60);

        var said = check(DOCS.resolve("vector").toString(), "2026-W50");

        assertThat(said.exitCode()).as(said.text()).isZero();
        assertThat(said.text()).startsWith("2026-W50: 3 versions, each signed and as it was published");
    }

    @Test
    void aWeekOfARunningMediaGridPassesAlsoAfterTheKeyWasChanged() throws Exception {
        var event = plan("2027-09-22");
        publish("2027-W38");
        awaitSigned("2027-W38", 1);
        var made = new SigningKeys(Settings.signingKeysIn(newsroom.data())).make(Clock.systemUTC());
        decide(event, "FEATURE");
        plan("2027-09-23");
        publish("2027-W38");
        awaitSigned("2027-W38", 2);

        var said = check(newsroom.ports().notifierAddress(), "2027-W38");

        assertThat(said.exitCode()).as(said.text()).isZero();
        assertThat(said.text()).startsWith("2027-W38: 2 versions, each signed and as it was published");
        var second = version("2027-W38", 2);
        assertThat(second.path("signatures").path(0).path("keyId").asString()).isEqualTo(made.id());
        assertThat(version("2027-W38", 1)
                        .path("signatures")
                        .path(0)
                        .path("keyId")
                        .asString())
                .isNotEqualTo(made.id());
        assertThat(newsroom.contents(Topics.GRID_SIGNATURES))
                .filteredOn(record -> record instanceof VersionSigned signed
                        && signed.getWeek().equals("2027-W38"))
                .hasSize(2);
    }

    /** One bit, anywhere in what a version says: changes, entries, hashes, signature. */
    @Test
    void aFlippedBitIsFoundAndTheVersionNamed() throws Exception {
        var random = new Random(20_261_126);
        for (var trial = 0; trial < 40; trial++) {
            var folder = WholeMediaGrid.newDirectory("flipped");
            for (var name : List.of("keys.json", "2026-W50-1.json", "2026-W50-2.json", "2026-W50-3.json")) {
                Files.copy(DOCS.resolve("vector").resolve(name), folder.resolve(name));
            }
            var version = 1 + random.nextInt(3);
            var file = folder.resolve("2026-W50-" + version + ".json");
            var bytes = Files.readAllBytes(file);
            int place = placeThatSaysSomething(bytes, random);
            bytes[place] ^= 1;
            Files.write(file, bytes);

            var said = check(folder.toString(), "2026-W50");

            assertThat(said.exitCode())
                    .as("version %d, byte %d flipped: %s", version, place, new String(bytes, StandardCharsets.UTF_8))
                    .isEqualTo(1);
            assertThat(said.text()).startsWith("2026-W50 version " + version + ": ");
        }
    }

    // Neither the layout, nor when it was signed, nor the name of what says nothing is part of what is signed.
    private static int placeThatSaysSomething(byte[] bytes, Random random) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        while (true) {
            int place = random.nextInt(bytes.length);
            if (Character.isWhitespace(text.charAt(place))) {
                continue;
            }
            var line = text.substring(text.lastIndexOf('\n', place) + 1, text.indexOf('\n', place));
            if (!line.contains("\"signedAt\"") && !line.matches(".* : (false|0),?")) {
                return place;
            }
        }
    }

    @Test
    void aVersionThatIsLeftOutIsMissed() throws Exception {
        var folder = WholeMediaGrid.newDirectory("left-out");
        Files.copy(DOCS.resolve("vector/keys.json"), folder.resolve("keys.json"));
        Files.copy(DOCS.resolve("vector/2026-W50-1.json"), folder.resolve("2026-W50-1.json"));
        Files.copy(DOCS.resolve("vector/2026-W50-3.json"), folder.resolve("2026-W50-2.json"));

        assertThat(check(folder.toString(), "2026-W50"))
                .isEqualTo(
                        new Said(1, "2026-W50 version 2: week and version should be 2026-W50 2 and is 2026-W50 3\n"));
    }

    @Test
    void theCertificateOfTheVectorPasses() throws Exception {
        var said = check(DOCS.resolve("vector").toString(), "2026-W50", CERTIFICATE.toString());

        assertThat(said.exitCode()).as(said.text()).isZero();
        assertThat(said.text()).endsWith("2026-W50: the certificate is signed and as it was issued\n");
    }

    /** One bit, anywhere in what a certificate says: facts, hash, key, signature. */
    @Test
    void aFlippedBitOfACertificateIsFound() throws Exception {
        var random = new Random(20_261_130);
        for (var trial = 0; trial < 10; trial++) {
            var bytes = Files.readAllBytes(CERTIFICATE);
            int place = random.nextInt(bytes.length - 1);
            bytes[place] ^= 1;
            var file = Files.write(WholeMediaGrid.newDirectory("flipped").resolve("certificate.json"), bytes);

            var said = check(DOCS.resolve("vector").toString(), "2026-W50", file.toString());

            assertThat(said.exitCode())
                    .as("byte %d flipped: %s", place, new String(bytes, StandardCharsets.UTF_8))
                    .isEqualTo(1);
            assertThat(said.text()).contains("2026-W50 certificate: ");
        }
    }

    @Test
    void aCertificateThatAnotherKeySignedIsRefused() throws Exception {
        var folder = WholeMediaGrid.newDirectory("another-key");
        var other = new SigningKeys(folder).make(Clock.systemUTC());
        var text = Files.readString(CERTIFICATE);
        var hash = text.replaceFirst("(?s).*\"certificateHash\":\"([0-9a-f]+)\".*", "$1");
        var signature = other.sign(("media-grid-certificate:" + hash).getBytes(StandardCharsets.US_ASCII));

        assertThat(withSignature(text, signature))
                .isEqualTo("2026-W50 certificate: signature should be true and is false");
    }

    /** The signature of a version is by the same key, and of another text. */
    @Test
    void theSignatureOfAVersionDoesNotPassAsThatOfACertificate() throws Exception {
        var version = Files.readString(DOCS.resolve("vector/2026-W50-1.json"));
        var signature = version.replaceFirst("(?s).*\"signature\" : \"([^\"]+)\".*", "$1");

        assertThat(withSignature(Files.readString(CERTIFICATE), signature))
                .isEqualTo("2026-W50 certificate: signature should be true and is false");
    }

    @Test
    void aCertificateThatLacksWhatIsCheckedIsRefusedInWords() throws Exception {
        var text = Files.readString(CERTIFICATE);
        var faults = Map.of(
                text.replace("\"signatures\":", "\"other\":"),
                "the number of its signatures should be true and is none yet",
                text.replaceFirst("\"keyId\":\"[^\"]+\"", "\"keyId\":\"nobody\""),
                "the key of a signature should be one that is announced and is the unknown nobody",
                text.replace("{\"certificate\":", "{\"other\":"),
                "the certificate of the file should be there and is missing");
        for (var fault : faults.entrySet()) {
            var file = Files.writeString(
                    WholeMediaGrid.newDirectory("certificate").resolve("certificate.json"), fault.getKey());

            assertThat(check(DOCS.resolve("vector").toString(), "2026-W50", file.toString())
                            .text())
                    .endsWith("2026-W50 certificate: " + fault.getValue() + "\n");
        }
    }

    private static String withSignature(String certificate, String signature) throws Exception {
        var file = WholeMediaGrid.newDirectory("certificate").resolve("certificate.json");
        Files.writeString(
                file, certificate.replaceFirst("\"signature\":\"[^\"]+\"", "\"signature\":\"" + signature + "\""));
        var said = check(DOCS.resolve("vector").toString(), "2026-W50", file.toString());
        assertThat(said.exitCode()).isEqualTo(1);
        return said.text().lines().reduce((earlier, last) -> last).orElseThrow();
    }

    @Test
    void para6_theCertificateOfARunningMediaGridPassesAndThatOfAnotherWeekDoesNot() throws Exception {
        for (var week : List.of("2027-W06", "2027-W28")) {
            plan(GridWeek.parse(week).monday().toString());
            publish(week);
            awaitSigned(week, 1);
        }
        var first = certificate("2027-W06");
        var second = certificate("2027-W28");

        var said = check(newsroom.ports().notifierAddress(), "2027-W06", first.toString());
        assertThat(said.exitCode()).as(said.text()).isZero();
        assertThat(said.text()).endsWith("2027-W06: the certificate is signed and as it was issued\n");
        assertThat(Files.readString(certificate("2027-W06"))).isEqualTo(Files.readString(first));
        assertThat(check(newsroom.ports().notifierAddress(), "2027-W06", second.toString())
                        .text())
                .contains("2027-W06 certificate: its week and versions should be 2027-W06,");
    }

    @ParameterizedTest
    @CsvSource({"AGENCY, 403", "MEDIA, 403", "OPS, 404", "AUTHORISED_BODY, 404", "'', 401"})
    void theNamesOfOutletsAreForTheAuthorisedBodyAndOps(String role, int status) {
        var call = newsroom.toNotifier("GET", "/api/grids/2027-W52/certificate");
        if (role.equals("AGENCY")) {
            call.as(newsroom.agencyKey("edu"));
        } else if (!role.isEmpty()) {
            call.as(newsroom.key(role, ""));
        }
        assertThat(call.send().status()).isEqualTo(status);
    }

    private Path certificate(String week) throws IOException {
        var answer = newsroom.toNotifier("GET", "/api/grids/" + week + "/certificate")
                .as(newsroom.key("OPS", ""))
                .send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return Files.writeString(
                WholeMediaGrid.newDirectory("certificate").resolve("certificate.json"),
                answer.body().toString());
    }

    private JsonNode version(String week, int version) {
        return newsroom.toNotifier("GET", "/api/grids/%s/versions/%d".formatted(week, version))
                .send()
                .body();
    }

    private void awaitSigned(String week, int version) {
        await().atMost(SOON)
                .until(() -> version(week, version).path("signatures").size() > 0);
    }

    private String plan(String date) {
        return newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey("edu"))
                .once()
                .waiting()
                .json(Plans.pressConference(date))
                .send()
                .text("eventId");
    }

    private void decide(String event, String decision) {
        newsroom.request("POST", "/api/planned-events/" + event + "/decision")
                .as(newsroom.editorKey())
                .once()
                .waiting()
                .json(Map.of("decision", decision, "reason", Plans.text("Себебі бар", "Есть причина")))
                .send();
    }

    private void publish(String week) {
        newsroom.request("POST", "/api/weeks/" + week + "/publication")
                .as(newsroom.editorKey())
                .once()
                .waiting()
                .json(Map.of())
                .send();
    }

    private static Said check(String... arguments) throws IOException, InterruptedException {
        var command = Stream.concat(
                        Stream.of(
                                node().orElseThrow().toString(),
                                DOCS.resolve("check.mjs").toString()),
                        Stream.of(arguments))
                .toList();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new ByteArrayOutputStream();
        process.getInputStream().transferTo(text);
        return new Said(process.waitFor(), text.toString(StandardCharsets.UTF_8));
    }
}
