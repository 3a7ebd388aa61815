package kz.mediagrid.gateway.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.mediagrid.edge.call.IdempotencyKey;
import kz.mediagrid.edge.call.Precondition;
import kz.mediagrid.edge.call.StrictJson;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.edge.call.WaitPreference;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationNoted;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.state.testing.HeapStores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Those who watch say that they know, who sees to it, and what they found. */
class ObligationNoteWriterTest {

    private static final Account EDITOR = new Account("acc-1", Set.of(Role.AUTHORISED_BODY), "mam", null);
    private static final Account WATCH = new Account("acc-5", Set.of(Role.OPS), null, null);
    private static final String PATH = "/api/obligation-notes";
    private static final String ID = "REQUEST_ANSWER/req-89c020d845eac9c88bf3b5f3fe2261ea";
    private static final String ACKNOWLEDGED = "{\"obligationId\":\"%s\",\"acknowledged\":true}".formatted(ID);
    private static final String CONFIRMED = "{\"obligationId\":\"%s\",\"confirmed\":true}".formatted(ID);
    private static final String OWNED = "{\"obligationId\":\"%s\",\"owner\":\"Duty officer\"}".formatted(ID);

    private final ObligationStates obligations = new ObligationStates(new HeapStores());
    private final List<ObligationNoted> kept = new ArrayList<>();
    private ObligationNotes notes = new ObligationNotes(new HeapStores());

    @Test
    void anAcknowledgementNamesTheDueTimeThatIsOverdue() {
        stands(ObligationState.OVERDUE, AlertCause.TERM, 2);

        var noted = note(EDITOR, "k", ACKNOWLEDGED);

        assertThat(kept).containsExactly(noted);
        assertThat(noted.getDueGeneration()).isEqualTo(2);
        assertThat(noted.getAcknowledged()).isTrue();
        assertThat(noted.getSubmission().getAgencyCode()).isEqualTo("mam");
    }

    @Test
    void whoWatchesNeedNotActForABody() {
        stands(ObligationState.OVERDUE, AlertCause.TERM, 1);

        assertThat(note(WATCH, "k", ACKNOWLEDGED).getSubmission().getAgencyCode())
                .isEqualTo("acc-5");
    }

    @Test
    void aRepeatIsAnsweredTheSameAlsoAfterARestartAndAfterItWasMet() {
        stands(ObligationState.OVERDUE, AlertCause.TERM, 1);
        var first = note(EDITOR, "k", ACKNOWLEDGED);

        notes = new ObligationNotes(new HeapStores());
        kept.forEach(notes::apply);
        stands(ObligationState.MET, null, 1);

        assertThat(note(EDITOR, "k", ACKNOWLEDGED)).isEqualTo(first);
        assertThat(kept).hasSize(1);
    }

    @Test
    void theFirstAcknowledgementIsSeenBeforeTheClockOfObligationsReadItAndForThisDueTimeAlone() {
        stands(ObligationState.OVERDUE, AlertCause.TERM, 1);
        var first = noteAsFirst(WATCH, "1");

        assertThatThrownBy(() -> noteAsFirst(EDITOR, "2")).isInstanceOfSatisfying(RequestProblem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.CONFLICT);
            assertThat(problem.text().key()).isEqualTo("obligation.acknowledged-meanwhile");
        });
        assertThat(noteAsFirst(WATCH, "1")).isEqualTo(first);
        assertThat(writer().require(ID).getAttention().getAcknowledgedBy()).isEqualTo("acc-5");
        note(EDITOR, "3", ACKNOWLEDGED);
        assertThat(writer().require(ID).getAttention().getAcknowledgedBy()).isEqualTo("acc-5");

        stands(ObligationState.OVERDUE, AlertCause.TERM, 2);
        assertThat(writer().require(ID).getAttention()).isNull();
        noteAsFirst(EDITOR, "4");
        assertThat(writer().require(ID).getAttention().getAcknowledgedBy()).isEqualTo("acc-1");
    }

    @Test
    void aKeyThatWasUsedForAnotherNoteIsRefused() {
        stands(ObligationState.OVERDUE, AlertCause.TERM, 1);
        note(EDITOR, "k", ACKNOWLEDGED);

        refused(ProblemKind.KEY_REUSED, EDITOR, "k", OWNED);
    }

    @Test
    void whatIsNotKnownTakesNoNote() {
        refused(ProblemKind.NOT_FOUND, EDITOR, "k", ACKNOWLEDGED);
    }

    @ParameterizedTest
    @CsvSource({"OPEN", "MET", "MET_LATE", "CANCELLED"})
    void onlyWhatIsOverdueIsAcknowledged(ObligationState state) {
        stands(state, null, 1);

        refused(ProblemKind.CONFLICT, EDITOR, "k", ACKNOWLEDGED);
    }

    @Test
    void anOwnerIsNamedUntilItIsSettledInTime() {
        stands(ObligationState.OPEN, null, 1);
        assertThat(note(WATCH, "1", OWNED).getOwner()).isEqualTo("Duty officer");
        stands(ObligationState.MET_LATE, AlertCause.TERM, 1);
        note(WATCH, "2", OWNED);
        stands(ObligationState.CANCELLED, null, 1);

        refused(ProblemKind.CONFLICT, WATCH, "3", OWNED);
    }

    @Test
    void theAuthorisedBodyAloneConfirmsAndOnlyWhatACalendarMadeOverdue() {
        stands(ObligationState.OVERDUE, AlertCause.TERM, 1);
        refused(ProblemKind.CONFLICT, EDITOR, "1", CONFIRMED);
        stands(ObligationState.OVERDUE, AlertCause.CALENDAR, 1);
        refused(ProblemKind.FORBIDDEN, WATCH, "2", CONFIRMED);

        assertThat(note(EDITOR, "3", CONFIRMED).getConfirmed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"acknowledged\":true} | /obligationId",
                "{\"obligationId\":\"x\"} | ''",
                "{\"obligationId\":\"x\",\"owner\":\"a\\nb\"} | /owner",
                "{\"obligationId\":\"x\",\"note\":{\"en\":\"only\"}} | /note"
            })
    void whatIsWrongIsNamed(String json, String place) {
        assertThatThrownBy(() -> note(EDITOR, "k", json))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.faults())
                                .extracting(fault -> fault.pointer())
                                .containsExactly(place));
    }

    @Test
    void theExamplesAreSentAndAnsweredToTheLetter() {
        stands(ObligationState.OVERDUE, AlertCause.TERM, 1);

        var answer = ObligationNoteResponse.of(note(EDITOR, "k", example("noteObligation.request")));

        assertThat(JsonMapper.shared().valueToTree(answer).toString())
                .isEqualTo(JsonMapper.shared()
                        .readTree(example("noteObligation.response"))
                        .toString());
    }

    private void refused(ProblemKind kind, Account account, String key, String json) {
        assertThatThrownBy(() -> note(account, key, json))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    private ObligationNoted note(Account account, String key, String json) {
        return writer().note(write(account, key, json));
    }

    private ObligationNoted noteAsFirst(Account account, String key) {
        return writer().noteAsFirst(write(account, key, ACKNOWLEDGED));
    }

    private ObligationNoteWriter writer() {
        return new ObligationNoteWriter(obligations, notes, this::append);
    }

    private void append(ObligationNoted noted) {
        kept.add(noted);
        notes.apply(noted);
    }

    private static Write<NoteObligation> write(Account account, String key, String json) {
        var content = StrictJson.read(json.getBytes(StandardCharsets.UTF_8), NoteObligation.class);
        var ids = SubmissionIds.of(account.writesAs(), new IdempotencyKey(key), "POST", PATH, content.canonical());
        return new Write<>(
                account,
                new IdempotencyKey(key),
                ids,
                Instant.parse("2026-12-04T04:20:00Z"),
                content.value(),
                Precondition.NONE,
                WaitPreference.NONE);
    }

    private void stands(ObligationState state, @Nullable AlertCause because, int generation) {
        obligations.apply(ObligationChanged.newBuilder()
                .setObligationId(ID)
                .setKind(ObligationKind.REQUEST_ANSWER)
                .setDebtor("edu")
                .setSubject("req-89c020d845eac9c88bf3b5f3fe2261ea")
                .setTransition(ObligationTransition.OPENED)
                .setState(state)
                .setRecordedAt(Instant.EPOCH)
                .setOpenedAt(Instant.EPOCH)
                .setDueAt(Instant.EPOCH)
                .setDueGeneration(generation)
                .setOverdueBecause(because)
                .setProof(DueProof.newBuilder()
                        .setStartedAt(Instant.EPOCH)
                        .setRule("FROM_DAY_OF_RECEIPT")
                        .setCalendarVersion("kz-2026-11")
                        .build())
                .build());
    }

    private static String example(String name) {
        try {
            return Files.readString(Path.of("src/main/resources/kz/mediagrid/gateway/api", name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
