package kz.mediagrid.notifier.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.mediagrid.grid.testing.Grids.change;
import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.canonical.CanonicalForm;
import kz.mediagrid.canonical.Sha256;
import kz.mediagrid.canonical.StateHash;
import kz.mediagrid.grid.chain.Chains;
import kz.mediagrid.grid.testing.Chained;
import kz.mediagrid.notifier.certificate.Certificates;
import kz.mediagrid.notifier.certificate.SignedCertificate;
import kz.mediagrid.notifier.grid.GridJson;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.grid.Signatures;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.platform.signing.SigningKeys;
import kz.mediagrid.schemas.Accreditation;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.DispatchOutcome;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridDispatch;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.schemas.OutletDispatch;
import kz.mediagrid.state.testing.HeapStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The test vector under docs: a week of three versions, signed with a key that everybody knows, with its certificate. */
class CanonicalVectorTest {

    private static final Path DOCS = Path.of(System.getProperty("media-grid.home"), "docs/media/canonical-form/vector");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The key of RFC 8032, section 7.1, test 1: its private half is public, so that it proves nothing. */
    private static final String KEY = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
            -----END PUBLIC KEY-----
            """;

    @TempDir
    private Path directory;

    private final Chains chains = new Chains(new HeapStores());
    private final Signatures signatures = new Signatures(new HeapStores());

    @Test
    void theCheckedInVectorIsWhatTheProgramSays() throws IOException {
        var key = Files.writeString(directory.resolve("key.pem"), KEY);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        var versions = versions();
        for (var version : versions) {
            chains.apply(version.getVersion(), version);
        }
        new VersionSigner(
                        chains,
                        signatures,
                        new SigningKeys(directory),
                        VersionSignerTest.writer(
                                record -> signatures.apply(new FollowedRecord("", record, 0, Instant.EPOCH))),
                        Clock.fixed(Instant.parse("2026-12-04T07:00:00.250Z"), ZoneOffset.UTC))
                .signDue();

        var files = new TreeMap<String, String>();
        files.put("keys.json", JSON.writeValueAsString(Map.of("keys", signatures.keyObjects())) + "\n");
        for (var grid : PublishedGrid.versions(versions)) {
            files.put(
                    "2026-W50-%d.json".formatted(grid.version()),
                    JSON.writeValueAsString(GridJson.of(grid, signatures.of(grid.header()))) + "\n");
        }
        files.put("2026-W50-certificate.json", certificate(versions).json() + "\n");
        files.put("forms.txt", forms(versions));
        for (var file : files.entrySet()) {
            compare(DOCS.resolve(file.getKey()), file.getValue());
        }
    }

    /** The certificate of the week: one outlet took version 1, the other one answered with an error. */
    private SignedCertificate certificate(List<MediaGridVersion> versions) {
        var grids = new PublishedGrids(new HeapStores());
        versions.forEach(version -> grids.apply(new FollowedRecord("", version, version.getVersion(), Instant.EPOCH)));
        var sent = Instant.parse("2026-12-04T07:00:01Z");
        var owed = ObligationChanged.newBuilder()
                .setObligationId("GRID_DISPATCH/2026-W50")
                .setKind(ObligationKind.GRID_DISPATCH)
                .setDebtor("mam")
                .setSubject("2026-W50")
                .setTransition(ObligationTransition.MET)
                .setState(ObligationState.MET)
                .setRecordedAt(sent)
                .setOpenedAt(Instant.parse("2026-11-29T19:00:00Z"))
                .setDueAt(Instant.parse("2026-12-04T19:00:00Z"))
                .setReceivedAt(sent)
                .setProof(DueProof.newBuilder()
                        .setStartedAt(Instant.parse("2026-12-03T19:00:00Z"))
                        .setRule("dispatchDue")
                        .setCalendarVersion("kz-2026-11")
                        .build())
                .setDispatch(GridDispatch.newBuilder()
                        .setOutlets(2)
                        .setTried(2)
                        .setTaken(1)
                        .setFirstAt(sent)
                        .setLastAt(sent)
                        .setNamed(List.of(
                                new OutletDispatch(
                                        "radio", text("Радио", "Радио"), DispatchOutcome.NOT_TAKEN, sent, 503),
                                new OutletDispatch("tv", text("Арна", "Канал"), DispatchOutcome.TAKEN, sent, 204)))
                        .build())
                .build();
        return new Certificates(
                        grids,
                        signatures,
                        id -> List.of(owed),
                        Optional.of(new SigningKeys(directory)),
                        new BusinessClock(Clock.fixed(owed.getDueAt(), ZoneOffset.UTC)),
                        "mam")
                .of(GridWeek.parse("2026-W50"))
                .orElseThrow();
    }

    private static List<MediaGridVersion> versions() {
        var week = new Chained();
        var opening = entry("edu-1", "2026-12-08")
                .setFeatured(true)
                .setTitle(text("Мектептің «ашылуы»", "Открытие школы\n\"№ 1\""))
                .setAccreditation(new Accreditation(Instant.parse("2026-12-07T13:00:00Z"), null))
                .build();
        var briefing = entry("fin-1", "2026-12-09").build();
        return List.of(
                week.next(change(ChangeKind.ADDED, opening), change(ChangeKind.ADDED, briefing)),
                week.next(
                        revised(
                                GridEntry.newBuilder(opening)
                                        .setStartTime(LocalTime.of(11, 30))
                                        .setRevision(2)
                                        .setChangedVersion(2)
                                        .build(),
                                ChangeKind.REVISED,
                                "startTime"),
                        revised(
                                GridEntry.newBuilder(briefing)
                                        .setStanding(EntryStanding.CANCELLED)
                                        .setPublicReason(text("Ауа райына байланысты", "Из-за погоды"))
                                        .setRevision(2)
                                        .setChangedVersion(2)
                                        .build(),
                                ChangeKind.CANCELLED,
                                "standing",
                                "publicReason")),
                week.next(change(ChangeKind.REMOVED, opening)));
    }

    private static GridChange revised(GridEntry entry, ChangeKind kind, String... fields) {
        return GridChange.newBuilder(change(kind, entry))
                .setChangedFields(List.of(fields))
                .build();
    }

    /** Each form with its hash, in the order in which they are made. */
    private static String forms(List<MediaGridVersion> versions) {
        var text = new StringBuilder("Each form that is hashed, and its SHA-256.\n");
        for (var version : versions) {
            text.append("\nversion ").append(version.getVersion()).append('\n');
            version.getChanges().stream()
                    .flatMap(change -> Stream.ofNullable(change.getEntry()))
                    .forEach(entry -> {
                        text.append("  entry   ")
                                .append(CanonicalForm.of(entry))
                                .append('\n');
                        text.append("          ")
                                .append(Sha256.hex(StateHash.ofEntry(entry)))
                                .append('\n');
                    });
            version.getChanges().forEach(change -> {
                text.append("  change  ").append(CanonicalForm.of(change)).append('\n');
                text.append("          ").append(hash(CanonicalForm.of(change))).append('\n');
            });
            text.append("  header  ").append(CanonicalForm.of(version)).append('\n');
            text.append("          ").append(version.getVersionHash()).append('\n');
        }
        return text.toString();
    }

    private static String hash(String form) {
        return Sha256.hex(Sha256.of(form.getBytes(UTF_8)));
    }

    private static void compare(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("canonical-form.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
        }
        assertThat(Files.readString(file)).isEqualTo(expected);
    }
}
