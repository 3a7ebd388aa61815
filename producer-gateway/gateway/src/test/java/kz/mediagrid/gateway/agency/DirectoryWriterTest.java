package kz.mediagrid.gateway.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.mediagrid.accounts.testing.RevisionsInMemory;
import kz.mediagrid.edge.call.IdempotencyKey;
import kz.mediagrid.edge.call.Precondition;
import kz.mediagrid.edge.call.StrictJson;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.edge.call.WaitPreference;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.problem.InvalidField;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.gateway.outlet.KnownOutlets;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyChanged;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.PrivateContact;
import kz.mediagrid.schemas.RequestTerm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DirectoryWriterTest {

    private static final Instant NOW = Instant.parse("2026-12-03T05:00:00Z");
    private static final Account EDITOR = new Account("acc-1", Set.of(Role.AGENCY, Role.AUTHORISED_BODY), "mam", null);
    private static final Account EDU = new Account("acc-2", Set.of(Role.AGENCY), "edu", null);
    private static final String ENTRY = """
            {"name":{"kk":"Оқу-ағарту министрлігі","ru":"Министерство просвещения",\
            "en":"Ministry of Education (Enlightenment)"},"kind":"CENTRAL"%s}""";

    private final List<String> erased = new ArrayList<>();

    private void show(String key, @Nullable Object record) {
        if (record instanceof Agency agency) {
            directory.apply(agency);
        } else if (record instanceof AgencyChanged change) {
            history.apply(change);
        } else {
            contacts.apply(key, (PrivateContact) record, NOW);
            if (record == null) {
                erased.add(key);
            }
        }
    }

    private final Directory directory = new Directory();
    private final AgencyHistory history = new AgencyHistory();
    private final Contacts contacts = new Contacts();

    private final RevisionLog log = new RevisionsInMemory(this::show);

    private final KnownOutlets outlets = new KnownOutlets();
    private final DirectoryWriter writer =
            new DirectoryWriter(directory, contacts, log, new AuthorisedBody("mam"), outlets);

    @BeforeEach
    void seed() {
        DirectorySeed.entries(NOW).forEach(entry -> {
            directory.apply(entry);
            history.apply(AgencyHistory.seeded(entry));
        });
    }

    private static Write<PutAgency> write(Account account, String code, String key, Precondition ifMatch, String more) {
        var content = StrictJson.read(ENTRY.formatted(more).getBytes(StandardCharsets.UTF_8), PutAgency.class);
        var path = "/api/agencies/" + code;
        var ids = SubmissionIds.of(account.agency(), new IdempotencyKey(key), "PUT", path, content.canonical());
        return new Write<>(account, new IdempotencyKey(key), ids, NOW, content.value(), ifMatch, WaitPreference.NONE);
    }

    private static Precondition revision(int revision) {
        return new Precondition(revision);
    }

    private RequestProblem refused(String code, Write<PutAgency> write) {
        return catchThrowableOfType(RequestProblem.class, () -> writer.write(code, write));
    }

    @Test
    void theAuthorisedBodyCreatesABodyAndARepeatIsTheSame() {
        var write = write(EDITOR, "newbody", "k", Precondition.NONE, "");

        var created = writer.write("newbody", write);

        assertThat(created.getRevision()).isEqualTo(1);
        assertThat(created.getOwesWeeklySubmission()).isTrue();
        assertThat(writer.write("newbody", write)).isEqualTo(created);
    }

    @Test
    void aNameMixesNoAlphabetsInsideAWord() {
        // The first letters are Latin.
        assertThat(refused("edu", named("Министерство", "Mинистерство")).faults())
                .containsExactly(new InvalidField("/name/ru", ProblemText.of("agency.two-alphabets", "Mинистерство")));
        assertThat(refused("edu", named("министрлігі", "mинистрлігі")).faults())
                .containsExactly(new InvalidField("/name/kk", ProblemText.of("agency.two-alphabets", "mинистрлігі")));

        var foreign = writer.write("edu", named("министрлігі", "министрлігінің «Digital» QazIndustry-орталығы"));

        assertThat(foreign.getName().getKk()).endsWith("«Digital» QazIndustry-орталығы");
    }

    private static Write<PutAgency> named(String word, String other) {
        var json = ENTRY.formatted("").replace(word, other);
        var content = StrictJson.read(json.getBytes(StandardCharsets.UTF_8), PutAgency.class);
        var ids = SubmissionIds.of(
                EDITOR.agency(), new IdempotencyKey(other), "PUT", "/api/agencies/edu", content.canonical());
        return new Write<>(
                EDITOR, new IdempotencyKey(other), ids, NOW, content.value(), revision(1), WaitPreference.NONE);
    }

    @Test
    void aBodyNamesToWhomWhatStaysOverdueGoes() {
        var heads = ",\"headEmail\":\"head@edu.example.kz\",\"deputyHeadEmail\":\"deputy@edu.example.kz\"";

        var written = writer.write("edu", write(EDU, "edu", "k", revision(1), heads));

        assertThat(written.getHeadEmail()).isEqualTo("head@edu.example.kz");
        assertThat(written.getDeputyHeadEmail()).isEqualTo("deputy@edu.example.kz");
        assertThat(AgencyResponse.of(written, contacts).entry().headEmail()).isEqualTo("head@edu.example.kz");
        assertThat(refused("edu", write(EDU, "edu", "k2", revision(2), ",\"headEmail\":\"a@b.kz, c@d.kz\""))
                        .faults())
                .extracting(InvalidField::pointer)
                .containsExactly("/headEmail");
        for (var odd : List.of(".x@y.kz", "-@y.kz", "x..y@y.kz", "x.@y.kz", "x".repeat(65) + "@y.kz")) {
            assertThat(refused("edu", write(EDU, "edu", odd, revision(2), ",\"headEmail\":\"" + odd + "\""))
                            .faults())
                    .as(odd)
                    .extracting(InvalidField::pointer)
                    .containsExactly("/headEmail");
        }
        var rare = ",\"headEmail\":\"_a.b-c+d.e@y.kz\"";
        assertThat(writer.write("edu", write(EDU, "edu", "k3", revision(2), rare))
                        .getHeadEmail())
                .isEqualTo("_a.b-c+d.e@y.kz");
    }

    @Test
    void aBodyCannotCreateABodyNorTouchAnothers() {
        assertThat(refused("newbody", write(EDU, "newbody", "k", Precondition.NONE, ""))
                        .kind())
                .isEqualTo(ProblemKind.NOT_YOURS);
        assertThat(refused("zk", write(EDU, "zk", "k", revision(1), "")).kind()).isEqualTo(ProblemKind.NOT_YOURS);
    }

    @Test
    void theAuthorisedBodyAloneSetsHowTermsAreCounted() {
        var practice = ",\"requestTerm\":\"REGISTRATION_PRACTICE\"";

        var problem = refused("edu", write(EDU, "edu", "k1", revision(1), practice));
        var written = writer.write("edu", write(EDITOR, "edu", "k2", revision(1), practice));

        assertThat(problem.kind()).isEqualTo(ProblemKind.FORBIDDEN);
        assertThat(problem.faults()).extracting(InvalidField::pointer).containsExactly("/requestTerm");
        assertThat(written.getRequestTerm()).isEqualTo(RequestTerm.REGISTRATION_PRACTICE);
        assertThat(AgencyResponse.of(written, contacts).entry().requestTerm())
                .isEqualTo(PutAgency.RequestTerm.REGISTRATION_PRACTICE);
        assertThat(writer.write("edu", write(EDU, "edu", "k3", revision(2), practice))
                        .getRequestTerm())
                .as("a body that leaves it as it is")
                .isEqualTo(RequestTerm.REGISTRATION_PRACTICE);
    }

    @Test
    void aBodyEditsItsUnitAndPersonAndNothingElse() {
        var person = ",\"authorisedPerson\":{\"phone\":\"+7 7172 00-00-99\"}";

        assertThat(writer.write("edu", write(EDU, "edu", "k1", revision(1), person))
                        .getRevision())
                .isEqualTo(2);

        var problem = refused("edu", write(EDU, "edu", "k2", revision(2), ",\"owesWeeklySubmission\":false"));
        assertThat(problem.kind()).isEqualTo(ProblemKind.FORBIDDEN);
        assertThat(problem.faults()).extracting(InvalidField::pointer).containsExactly("/owesWeeklySubmission");
    }

    @Test
    void anEntryIsNeverWrittenOverUnseen() {
        assertThat(refused("edu", write(EDITOR, "edu", "k", Precondition.NONE, ""))
                        .kind())
                .isEqualTo(ProblemKind.PRECONDITION_REQUIRED);
        assertThat(refused("edu", write(EDITOR, "edu", "k", revision(7), "")).kind())
                .isEqualTo(ProblemKind.STALE);
    }

    @Test
    void aPersonWhoIsReplacedIsErasedAndOneWhoStaysKeepsTheId() {
        var first = writer.write("edu", write(EDU, "edu", "k1", revision(1), person("+7 7172 00-00-01")));
        var same = writer.write("edu", write(EDU, "edu", "k2", revision(2), person("+7 7172 00-00-01")));
        assertThat(same.getAuthorisedPersonContactId()).isEqualTo(first.getAuthorisedPersonContactId());
        assertThat(erased).isEmpty();

        writer.write("edu", write(EDU, "edu", "k3", revision(3), person("+7 7172 00-00-02")));

        assertThat(erased).containsExactly(first.getAuthorisedPersonContactId());
    }

    @Test
    void aDeputyIsSetAsideLikeThePersonAndErasedWithTheChange() {
        var first =
                writer.write("edu", write(EDU, "edu", "k1", revision(1), person("+7 7172 00-00-01") + deputy("02")));
        var second =
                writer.write("edu", write(EDU, "edu", "k2", revision(2), person("+7 7172 00-00-01") + deputy("03")));

        assertThat(first.toString()).doesNotContain("+7 7172");
        assertThat(second.getAuthorisedPersonContactId()).isEqualTo(first.getAuthorisedPersonContactId());
        assertThat(erased).containsExactly(first.getDeputyContactId());
        assertThat(AgencyResponse.of(second, contacts).entry().deputy().phone()).isEqualTo("+7 7172 00-00-03");
        assertThat(refused("edu", write(EDU, "edu", "k3", revision(3), ",\"deputy\":{}"))
                        .faults())
                .extracting(InvalidField::pointer)
                .containsExactly("/deputy");
    }

    private static String deputy(String digits) {
        return ",\"deputy\":{\"phone\":\"+7 7172 00-00-" + digits + "\"}";
    }

    @Test
    void theDayOfTheDutyIsADay() {
        var since = ",\"authorisedSince\":\"2026-09-01\"";

        assertThat(writer.write("edu", write(EDU, "edu", "k1", revision(1), since))
                        .getAuthorisedSince())
                .isEqualTo("2026-09-01");
        assertThat(refused("edu", write(EDU, "edu", "k2", revision(2), ",\"authorisedSince\":\"1.9.26\""))
                        .faults())
                .extracting(InvalidField::pointer)
                .containsExactly("/authorisedSince");
    }

    @Test
    void theHistoryHasWholeEntriesAndWhoWroteThemButNoAddressesOfHeads() {
        var secretary = EDU.withPost("баспасөз хатшысы");
        var head = ",\"headEmail\":\"head@edu.example.kz\"";
        writer.write("edu", write(secretary, "edu", "k1", revision(1), person("+7 7172 00-00-01") + head));
        var last = writer.write(
                "edu",
                write(EDITOR, "edu", "k2", revision(2), person("+7 7172 00-00-01") + ",\"closingTime\":\"18:00\""));

        assertThat(history.of("edu").toString()).doesNotContain("head@edu", "+7 7172");
        assertThat(history.of("edu"))
                .extracting(change -> change.getEntry().getRevision())
                .containsExactly(1, 2, 3);
        assertThat(history.of("edu"))
                .extracting(AgencyChanged::getChanged)
                .containsExactly(
                        List.of(),
                        List.of("authorisedPersonContactId", "headEmail"),
                        List.of("closingTime", "headEmail"));
        assertThat(history.of("edu"))
                .extracting(AgencyChanged::getActorPost, AgencyChanged::getActorAgencyCode)
                .containsExactly(tuple(null, null), tuple("баспасөз хатшысы", "edu"), tuple(null, "mam"));
        assertThat(history.of("edu").get(2).getEntry()).isEqualTo(last);
    }

    @Test
    void aHistoryThatIsReadTwiceIsTheSame() {
        writer.write("edu", write(EDU, "edu", "k1", revision(1), person("+7 7172 00-00-01")));
        var replayed = new AgencyHistory();

        for (int time = 0; time < 2; time++) {
            history.of("edu").forEach(replayed::apply);
        }

        assertThat(replayed.of("edu")).isEqualTo(history.of("edu")).hasSize(2);
        assertThat(replayed.of("dsm")).isEmpty();
    }

    private static String person(String phone) {
        return ",\"authorisedPerson\":{\"phone\":\"" + phone + "\"}";
    }

    @Test
    void theSameKeyForAnotherContentIsAConflict() {
        writer.write("edu", write(EDITOR, "edu", "k", revision(1), ""));

        assertThat(refused("edu", write(EDITOR, "edu", "k", revision(2), person("+7 7172 00-00-02")))
                        .kind())
                .isEqualTo(ProblemKind.KEY_REUSED);
    }

    @Test
    void theKeyOfAnEntrysNewestWriteIsKnownAfterARestart() {
        var first = writer.write("edu", write(EDITOR, "edu", "k", revision(1), ""));
        var restarted = new Directory();
        restarted.apply(first);
        var writerAfterwards = new DirectoryWriter(restarted, contacts, log, new AuthorisedBody("mam"), outlets);
        var other = write(EDITOR, "edu", "k", revision(2), ",\"closingTime\":\"18:00\"");

        assertThatThrownBy(() -> writerAfterwards.write("edu", other))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.KEY_REUSED));
    }

    @Test
    void aBodyThatEndedMaySendNothingMore() {
        writer.write(
                "edu", write(EDITOR, "edu", "k", revision(1), ",\"validUntil\":\"2026-12-02\",\"successor\":\"sci\""));

        var problem = catchThrowableOfType(RequestProblem.class, () -> directory.requireActive("edu", NOW));

        assertThat(problem.kind()).isEqualTo(ProblemKind.BODY_NOT_IN_DIRECTORY);
        assertThat(problem).hasMessageContaining("2026-12-02");
    }

    @Test
    void aSuccessorGoesOnAndIsNotSucceededByTheBody() {
        writer.write(
                "zk", write(EDITOR, "zk", "k1", revision(1), ",\"validUntil\":\"2026-12-31\",\"successor\":\"edu\""));

        assertThat(refused("edu", write(EDITOR, "edu", "k2", revision(1), ",\"successor\":\"zk\""))
                        .faults())
                .extracting(fault -> fault.text().key())
                .containsExactly("agency.successor-circle");
        assertThat(refused("dsm", write(EDITOR, "dsm", "k3", revision(1), until("2026-12-31", "zk")))
                        .faults())
                .extracting(fault -> fault.text().key())
                .containsExactly("agency.successor-ended");
        var ended = writer.write("dsm", write(EDITOR, "dsm", "k4", revision(1), until("2026-12-30", "zk")));
        assertThat(ended.getSuccessor()).isEqualTo("zk");
        var earlier = refused("zk", write(EDITOR, "zk", "k5", revision(2), until("2026-12-20", "edu")));
        assertThat(earlier.faults()).extracting(InvalidField::pointer).containsExactly("/validUntil");
        assertThat(earlier.faults())
                .extracting(fault -> fault.text().toString())
                .containsExactly("agency.succeeds [Оқу-ағарту министрлігі / Министерство просвещения]");
        assertThat(refused(
                                "zk",
                                write(EDITOR, "zk", "k7", revision(2), from("2027-01-01") + until("2027-12-31", "edu")))
                        .faults())
                .extracting(InvalidField::pointer)
                .containsExactly("/validFrom");
        // An entry that was stored before these rules.
        directory.apply(Agency.newBuilder(directory.require("zk"))
                .setValidUntil(LocalDate.parse("2026-12-20"))
                .setRevision(3)
                .build());
        assertThat(writer.write(
                                "dsm",
                                write(EDITOR, "dsm", "k6", revision(2), until("2026-12-30", "zk") + deputy("04")))
                        .getRevision())
                .as("a change of other parts")
                .isEqualTo(3);
    }

    @Test
    void aCodeIsNoPageAndNoOtherNameOfSignIn() {
        outlets.apply("tengri", tengri());

        for (var code : List.of("new", "ops", "tengri")) {
            assertThat(refused(code, write(EDITOR, code, code, Precondition.NONE, ""))
                            .faults())
                    .as(code)
                    .extracting(InvalidField::pointer, fault -> fault.text().key())
                    .containsExactly(tuple("/code", "agency.code-taken"));
        }
        outlets.apply("tengri", null);
        assertThat(writer.write("tengri", write(EDITOR, "tengri", "k", Precondition.NONE, ""))
                        .getRevision())
                .isEqualTo(1);
    }

    @Test
    void theAuthorisedBodyCannotEnd() {
        assertThat(refused("mam", write(EDITOR, "mam", "k", revision(1), ",\"validUntil\":\"2026-12-31\""))
                        .faults())
                .extracting(InvalidField::pointer, fault -> fault.text().key())
                .containsExactly(tuple("/validUntil", "agency.authorised-body-stays"));
    }

    @Test
    void aSuccessorNeedsALastDayAndBeginsOnTheNextDay() {
        writer.write("next", write(EDITOR, "next", "k1", Precondition.NONE, from("2027-01-01")));

        var endless = refused("edu", write(EDITOR, "edu", "k2", revision(1), ",\"successor\":\"next\""));
        var gap = refused("edu", write(EDITOR, "edu", "k3", revision(1), until("2026-12-30", "next")));

        assertThat(endless.faults())
                .extracting(InvalidField::pointer, fault -> fault.text().key())
                .containsExactly(tuple("/validUntil", "agency.successor-needs-end"));
        assertThat(gap.faults())
                .extracting(InvalidField::pointer, fault -> fault.text().key())
                .containsExactly(tuple("/successor", "agency.successor-later"));
        assertThat(writer.write("edu", write(EDITOR, "edu", "k4", revision(1), until("2026-12-31", "next")))
                        .getSuccessor())
                .isEqualTo("next");
    }

    private static Outlet tengri() {
        return Outlet.newBuilder()
                .setOutletId("tengri")
                .setRevision(1)
                .setName(new LocalizedText("Тәңір", null, null))
                .setWebhookUrl("https://tengri.kz/hook")
                .setSecret("whsec_")
                .setStatus(OutletStatus.ACTIVE)
                .setStartOffset(0)
                .setChangedAt(NOW)
                .setSubmissionId("s")
                .setRequestId("r")
                .build();
    }

    private static String from(String firstDay) {
        return ",\"validFrom\":\"%s\"".formatted(firstDay);
    }

    private static String until(String lastDay, String successor) {
        return ",\"validUntil\":\"%s\",\"successor\":\"%s\"".formatted(lastDay, successor);
    }

    @Test
    void aCheckRefusesAsTheWriteAndWritesNothing() {
        assertThatThrownBy(() -> writer.check("edu", write(EDITOR, "edu", "k", revision(7), "")))
                .isInstanceOf(RequestProblem.class);
        writer.check("edu", write(EDITOR, "edu", "k", revision(1), ""));

        assertThat(directory.require("edu").getRevision()).isEqualTo(1);
    }
}
