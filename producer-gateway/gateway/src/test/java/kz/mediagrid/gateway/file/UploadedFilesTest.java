package kz.mediagrid.gateway.file;

import static kz.mediagrid.gateway.file.FilesFixture.DSM;
import static kz.mediagrid.gateway.file.FilesFixture.EDITOR;
import static kz.mediagrid.gateway.file.FilesFixture.EDU;
import static kz.mediagrid.gateway.file.FilesFixture.OUTLET;
import static kz.mediagrid.gateway.file.FilesFixture.PDF;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.mediagrid.edge.call.StrictJson;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.gateway.Parsing;
import kz.mediagrid.gateway.material.AddMaterial;
import kz.mediagrid.gateway.material.AgencyFiles;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.FileStored;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Material;
import kz.mediagrid.schemas.MatterContribution;
import kz.mediagrid.schemas.NoticeCause;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadedFilesTest {

    private static final Duration SOON = Duration.ofMinutes(5);

    @TempDir
    private Path directory;

    private FilesFixture fixture;
    private FileStored file;

    @BeforeEach
    void upload() throws IOException {
        fixture = new FilesFixture(directory);
        file = fixture.upload(EDU, "report.pdf", PDF);
    }

    @Test
    void aMaterialNamesAFileAndTheLogGetsAddressTypeSizeAndHash() {
        var material = parse(
                "\"file\":\"" + file.getFileId() + "\"", fixture.rules(SOON).of("edu"));

        assertThat(material.getUrl()).isEqualTo("https://grid.example.kz/files/" + file.getFileId());
        assertThat(material.getMediaType()).isEqualTo("application/pdf");
        assertThat(material.getSizeBytes()).isEqualTo(PDF.length);
        assertThat(material.getSha256()).isEqualTo(file.getSha256());
    }

    @Test
    void anAnswerOfTheApiCanBeSentBack() {
        var files = fixture.rules(SOON).of("edu");
        var material = parse("\"file\":\"" + file.getFileId() + "\"", files);
        var shown = AddMaterial.of(material);

        assertThat(shown.file()).isNull();
        assertThat(shown.parse(Place.WHOLE, new Rules(), files)).contains(material);
    }

    @Test
    void anAddressElsewhereStaysPossible() {
        var material = parse(
                "\"url\":\"https://edu.gov.kz/report\"", fixture.rules(SOON).of("edu"));

        assertThat(material.getUrl()).isEqualTo("https://edu.gov.kz/report");
        assertThat(material.getSha256()).isEmpty();
    }

    @Test
    void aFileOfAnotherBodyAnUnknownOneAndAPathAreNoFiles() {
        var edu = fixture.rules(SOON).of("edu");
        var dsm = fixture.rules(SOON).of("dsm");

        assertThat(faults("\"file\":\"" + file.getFileId() + "\"", dsm)).containsExactly("/file material.no-file");
        assertThat(faults("\"url\":\"https://grid.example.kz/files/" + file.getFileId() + "\"", dsm))
                .containsExactly("/url material.no-file");
        assertThat(faults("\"file\":\"" + "f".repeat(32) + "\"", edu)).containsExactly("/file material.no-file");
        assertThat(faults("\"file\":\"../../etc/passwd\"", edu)).containsExactly("/file material.no-file");
    }

    @Test
    void aStatementThatDoesNotMatchTheFileIsRefused() {
        var named = "\"file\":\"" + file.getFileId() + "\"";
        var files = fixture.rules(SOON).of("edu");

        assertThat(faults(
                        named + ",\"sizeBytes\":1,\"mediaType\":\"image/png\",\"sha256\":\"" + "0".repeat(64) + "\"",
                        files))
                .containsExactly(
                        "/mediaType material.not-of-file",
                        "/sizeBytes material.not-of-file",
                        "/sha256 material.not-of-file");
        assertThat(faults(named + ",\"url\":\"https://edu.gov.kz/report\"", files))
                .containsExactly("/url material.file-or-url");
    }

    @Test
    void aFileIsNamedForTheFirstTimeWithin23Hours() {
        assertThat(named(Duration.ofHours(23).minusMillis(1))).isTrue();
        assertThat(named(Duration.ofHours(23))).isFalse();

        fixture.uses.name(List.of(fixture.material(file, false)));

        assertThat(named(Duration.ofDays(900))).isTrue();
    }

    private boolean named(Duration later) {
        return fixture.rules(later).of("edu").find(file.getFileId()).isPresent();
    }

    @Test
    void theBodyThatUploadedAFileAndTheAuthorisedBodySeeIt() {
        var rules = fixture.rules(SOON);

        assertThat(rules.shown(file.getFileId(), EDU)).contains(file);
        assertThat(rules.shown(file.getFileId(), EDITOR)).contains(file);
        assertThat(rules.shown(file.getFileId(), DSM)).isEmpty();
        assertThat(rules.shown(file.getFileId(), OUTLET)).isEmpty();
        assertThat(rules.published(file.getFileId())).isEmpty();
        assertThat(rules.shown("no id", EDITOR)).isEmpty();
    }

    @Test
    void aBodyConcernedSeesTheFilesOfANoticeAndTheMediaThoseMarkedForThem() {
        var other = fixture.upload(EDU, "other.pdf", PDF);
        var rules = fixture.rules(SOON);

        fixture.uses.apply(notice("edu", false, fixture.material(file, true), fixture.material(other, false)));
        assertThat(rules.shown(file.getFileId(), DSM)).contains(file);
        assertThat(rules.published(file.getFileId())).isEmpty();

        fixture.uses.apply(notice("edu", true, fixture.material(file, true), fixture.material(other, false)));
        assertThat(rules.published(file.getFileId())).contains(file);
        assertThat(rules.shown(other.getFileId(), DSM)).contains(other);
        assertThat(rules.published(other.getFileId())).isEmpty();
    }

    @Test
    void aBodyInCopySeesTheFilesOfANotice() {
        var rules = fixture.rules(SOON);

        fixture.uses.apply(JointNotice.newBuilder(notice("edu", false, fixture.material(file, false)))
                .setBodies(List.of("edu"))
                .setInCopy(List.of("dsm"))
                .build());

        assertThat(rules.shown(file.getFileId(), DSM)).contains(file);
    }

    @Test
    void theMediaSeeAFileAsLongAsAnEntryShowsIt() {
        var rules = fixture.rules(SOON);

        fixture.uses.apply("2026-W50/edu-1", entry("edu", fixture.material(file, true)));
        assertThat(rules.published(file.getFileId())).contains(file);
        fixture.uses.apply("2026-W51/edu-1", entry("edu", fixture.material(file, true)));
        fixture.uses.apply("2026-W50/edu-1", null);
        assertThat(rules.published(file.getFileId())).contains(file);
        fixture.uses.apply("2026-W51/edu-1", entry("edu"));
        assertThat(rules.published(file.getFileId())).isEmpty();
    }

    @Test
    void anotherBodyCannotPublishAFileOrShowIt() {
        var rules = fixture.rules(SOON);

        fixture.uses.apply("2026-W50/dsm-1", entry("dsm", fixture.material(file, true)));
        fixture.uses.apply(notice("dsm", true, fixture.material(file, true)));

        assertThat(rules.published(file.getFileId())).isEmpty();
        assertThat(rules.shown(file.getFileId(), DSM)).isEmpty();
    }

    private static GridEntry entry(String agency, Material... materials) {
        return GridEntry.newBuilder()
                .setWeek("2026-W50")
                .setEventId(agency + "-1")
                .setRevision(1)
                .setStanding(EntryStanding.PLANNED)
                .setAgencyCode(agency)
                .setTitle(text())
                .setDate(LocalDate.parse("2026-12-09"))
                .setPlace(text())
                .setPurpose(text())
                .setMaterials(List.of(materials))
                .build();
    }

    private static JointNotice notice(String agency, boolean forMedia, Material... materials) {
        return JointNotice.newBuilder()
                .setMatterId("matter-1")
                .setSubject(text())
                .setAroseOn(LocalDate.parse("2026-12-02"))
                .setBodies(List.of("edu", "dsm"))
                .setContributions(List.of(BodyContribution.newBuilder()
                        .setAgencyCode(agency)
                        .setReceivedAt(Instant.EPOCH)
                        .setContribution(new MatterContribution(null, List.of(materials)))
                        .build()))
                .setForMedia(forMedia)
                .setSentAt(Instant.EPOCH)
                .setCause(NoticeCause.ORDERED)
                .setOrderedBy("s")
                .build();
    }

    private static LocalizedText text() {
        return new LocalizedText(null, "Слова", null);
    }

    private static Material parse(String fields, AgencyFiles files) {
        var rules = new Rules();
        var material = read(fields).parse(Place.WHOLE, rules, files);
        return rules.orElseThrow(material::orElseThrow);
    }

    private static List<String> faults(String fields, AgencyFiles files) {
        return Parsing.faults(() -> parse(fields, files)).stream()
                .map(fault -> fault.pointer() + " " + fault.text().key())
                .toList();
    }

    private static AddMaterial read(String fields) {
        var json = "{\"kind\":\"DATA\",\"title\":{\"ru\":\"Отчёт\"},\"language\":\"ru\"," + fields + "}";
        return StrictJson.read(json.getBytes(StandardCharsets.UTF_8), AddMaterial.class)
                .value();
    }
}
