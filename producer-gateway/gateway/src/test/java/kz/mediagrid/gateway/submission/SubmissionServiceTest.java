package kz.mediagrid.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import kz.mediagrid.edge.call.IdempotencyKey;
import kz.mediagrid.edge.call.Precondition;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.edge.call.WaitPreference;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.limit.RefusingLimit;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.EnglishTexts;
import kz.mediagrid.schemas.Refusal;
import kz.mediagrid.schemas.RefusalReason;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.schemas.WeekDeclared;
import kz.mediagrid.state.testing.HeapStores;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ResponseEntity;

class SubmissionServiceTest {

    private static final Account EDU = new Account("acc-1", Set.of(Role.AGENCY), "edu", null);
    private static final Account DSM = new Account("acc-2", Set.of(Role.AGENCY), "dsm", null);
    private static final Instant NOW = Instant.parse("2026-12-03T05:00:00Z");
    private static final Duration NO_WAIT = Duration.ZERO;

    private final CommandBroker<WeekDeclared> broker = new CommandBroker<>(WeekDeclared.class, true);

    /** Acknowledges what is sent to it when it is told to. */
    private final CommandBroker<WeekDeclared> slow = new CommandBroker<>(WeekDeclared.class, false);

    private final RefusedCalls refused = new RefusedCalls();
    private final SubmissionView submissions = new SubmissionView(new HeapStores(), new UndecidedLimits(2, 3), refused);
    private final SubmissionService service = new SubmissionService(submissions, broker.writer(), List.of());
    private final SubmissionService slowService = new SubmissionService(submissions, slow.writer(), List.of());

    private static Write<String> declaration(String key, String content, Duration wait) {
        return declaration(EDU, key, content, wait);
    }

    private static Write<String> declaration(Account account, String key, String content, Duration wait) {
        var path = "/api/weeks/2026-W50/declaration";
        var ids = SubmissionIds.of(account.agency(), new IdempotencyKey(key), "POST", path, content);
        return new Write<>(
                account, new IdempotencyKey(key), ids, NOW, content, Precondition.NONE, new WaitPreference(wait));
    }

    private CompletableFuture<ResponseEntity<Object>> send(Write<String> write) {
        return send(service, write);
    }

    private static CompletableFuture<ResponseEntity<Object>> send(SubmissionService service, Write<String> write) {
        return service.answer(write, () -> command(write));
    }

    private static SubmittedCommand command(Write<String> write) {
        return new SubmittedCommand(WeekDeclared.newBuilder()
                .setSubmission(write.stamp())
                .setWeek("2026-W50")
                .build());
    }

    private static SubmissionOutcome.Builder outcome(Write<String> write) {
        return SubmissionOutcome.newBuilder()
                .setSubmissionId(write.ids().submissionId())
                .setRequestId(write.ids().requestId())
                .setAgencyCode("edu")
                .setCommand("WeekDeclared")
                .setVerdict(Verdict.ACCEPTED)
                .setReceivedAt(NOW)
                .setCommandOffset(7)
                .setWeeks(List.of("2026-W50"));
    }

    private static SubmissionOutcome refused(Write<String> write, RefusalReason reason) {
        return outcome(write)
                .setVerdict(Verdict.REFUSED)
                .setRefusal(new Refusal(reason, "/publicReason", "Because."))
                .build();
    }

    @Test
    void receivedIsSaidOnlyOnceTheLogHasAcknowledged() throws InterruptedException {
        var answer = send(slowService, declaration("k", "{}", NO_WAIT));
        slow.awaitSent();
        assertThat(answer).isNotDone();
        slow.completeNext();

        assertThat(answer.join().getStatusCode().value()).isEqualTo(202);
        assertThat(answer.join().getBody()).isInstanceOfSatisfying(Receipt.class, receipt -> {
            assertThat(receipt.state()).isEqualTo(Receipt.State.RECEIVED);
            assertThat(receipt.receivedAt()).isEqualTo("2026-12-03T10:00:00+05:00");
            assertThat(receipt.weeks()).containsExactly("2026-W50");
        });
    }

    @Test
    void whatWasNotAcknowledgedIsA503AndMayBeSentAgain() throws InterruptedException {
        var write = declaration("k", "{}", NO_WAIT);

        var failed = send(slowService, write);
        slow.lose();
        assertThat(refusal(failed).kind()).isEqualTo(ProblemKind.NOT_ACKNOWLEDGED);
        var again = send(slowService, write);
        slow.acknowledge();

        assertThat(again.join().getStatusCode().value()).isEqualTo(202);
        assertThat(slow.commands()).hasSize(2);
    }

    @Test
    void aCommandThatIsTooLargeIsA413AndIsNotSent() {
        var write = declaration("k", "{}", NO_WAIT);

        var failed = service.answer(
                write,
                () -> new SubmittedCommand(WeekDeclared.newBuilder()
                        .setSubmission(write.stamp())
                        .setWeek("x".repeat(Topics.LARGEST_COMMAND))
                        .build()));

        assertThat(refusal(failed).kind()).isEqualTo(ProblemKind.TOO_LARGE);
        assertThat(broker.commands()).isEmpty();
    }

    private static RequestProblem refusal(CompletableFuture<ResponseEntity<Object>> failed) {
        return failed.handle((answer, e) -> (RequestProblem) ((CompletionException) e).getCause())
                .join();
    }

    @Test
    void aRepeatThatIsStillOnItsWayIsNotSentTwice() throws InterruptedException {
        var first = send(slowService, declaration("k", "{}", NO_WAIT));

        var second = send(slowService, declaration("k", "{}", NO_WAIT));
        slow.acknowledge();

        assertThat(second.join().getBody()).isEqualTo(first.join().getBody());
        assertThat(slow.commands()).hasSize(1);
    }

    @Test
    void anAccountWithTooManyUndecidedSubmissionsIsRefusedAndAnotherIsNot() {
        var first = declaration("k-1", "{}", NO_WAIT);
        send(first).join();
        send(declaration("k-2", "{}", NO_WAIT)).join();

        var refusal = refusal(send(declaration("k-3", "{}", NO_WAIT)));

        assertThat(refusal.kind()).isEqualTo(ProblemKind.TOO_MANY_CALLS);
        assertThat(refused.count(RefusingLimit.UNDECIDED_OF_ACCOUNT)).isEqualTo(1);
        assertThat(refused.count(RefusingLimit.UNDECIDED)).isZero();
        assertThat(refusal.getHeaders().getFirst("Retry-After")).isEqualTo("1");
        assertThat(send(first).join().getStatusCode().value()).isEqualTo(202);
        assertThat(send(declaration(DSM, "k-1", "{}", NO_WAIT))
                        .join()
                        .getStatusCode()
                        .value())
                .isEqualTo(202);
        submissions.apply(outcome(first).build());
        // Other content, since the refused call did not use its key.
        send(declaration("k-3", "{\"note\": 1}", NO_WAIT)).join();
        assertThat(broker.commands()).hasSize(4);
    }

    @Test
    void aSubmissionWaitsForItsTurnUntilAnEarlierOneOfItsAccountIsDecided() {
        var first = declaration("k-1", "{}", NO_WAIT);
        send(first).join();
        send(declaration("k-2", "{}", NO_WAIT)).join();
        var third = declaration("k-3", "{}", NO_WAIT);

        var answer = send(third);
        var repeated = send(third);
        assertThat(answer).isNotDone();
        assertThat(broker.commands()).hasSize(2);
        submissions.apply(outcome(first).build());

        assertThat(answer.join().getStatusCode().value()).isEqualTo(202);
        submissions.apply(outcome(third).build());
        assertThat(repeated.join().getStatusCode().value()).isIn(200, 202);
        assertThat(broker.commands()).hasSize(3);
    }

    @Test
    void aSubmissionThatWasNotSentGivesItsTurnBack() throws InterruptedException {
        send(declaration("k-1", "{}", NO_WAIT)).join();
        var lost = send(slowService, declaration("k-2", "{}", NO_WAIT));
        slow.lose();
        assertThat(refusal(lost).kind()).isEqualTo(ProblemKind.NOT_ACKNOWLEDGED);

        assertThat(send(declaration("k-3", "{}", NO_WAIT))
                        .join()
                        .getStatusCode()
                        .value())
                .isEqualTo(202);
    }

    private static CompletableFuture<List<CompletableFuture<ResponseEntity<Object>>>> sendBatch(
            SubmissionService service, List<Write<String>> writes) {
        return service.batch(
                EDU,
                batch -> writes.stream()
                        .map(write -> batch.answer(write, () -> command(write)))
                        .toList());
    }

    private static List<Integer> statuses(CompletableFuture<List<CompletableFuture<ResponseEntity<Object>>>> batch) {
        return batch.join().stream()
                .map(answer -> answer.thenApply(done -> done.getStatusCode().value())
                        .exceptionally(failure -> ((RequestProblem) failure.getCause())
                                .getStatusCode()
                                .value())
                        .join())
                .toList();
    }

    @Test
    void theLinesOfABatchAreSentAtOnceAndTheNextCallWaitsForTheirDecisions() {
        var lines = List.of(
                declaration("k-1", "{}", NO_WAIT),
                declaration("k-2", "{}", NO_WAIT),
                declaration("k-3", "{}", NO_WAIT));

        assertThat(statuses(sendBatch(service, lines))).containsExactly(202, 202, 202);
        assertThat(broker.commands()).hasSize(3);

        lines.subList(0, 2)
                .forEach(decided -> submissions.apply(outcome(decided).build()));
        assertThat(statuses(sendBatch(service, List.of(declaration("k-4", "{}", NO_WAIT)))))
                .containsExactly(202);
    }

    @Test
    void aBatchThatGetsNoTurnIsRefusedAsAWhole() {
        send(declaration("k-1", "{}", NO_WAIT)).join();
        send(declaration("k-2", "{}", NO_WAIT)).join();

        var refused = sendBatch(service, List.of(declaration("k-3", "{}", NO_WAIT)));

        assertThat(refused.handle((done, e) -> ((RequestProblem) ((CompletionException) e).getCause()).kind())
                        .join())
                .isEqualTo(ProblemKind.TOO_MANY_CALLS);
        assertThat(broker.commands()).hasSize(2);
    }

    @Test
    void aBatchWaitsForADecisionLikeACall() {
        var first = declaration("k-1", "{}", NO_WAIT);
        send(first).join();
        send(declaration("k-2", "{}", NO_WAIT)).join();

        var batch = sendBatch(service, List.of(declaration("k-3", "{}", NO_WAIT)));
        assertThat(batch).isNotDone();
        submissions.apply(outcome(first).build());

        assertThat(statuses(batch)).containsExactly(202);
    }

    @Test
    void aLineOfABatchHindersNoOther() {
        var known = declaration("k-0", "{}", NO_WAIT);
        submissions.apply(outcome(known).build());
        var lines = List.of(
                known,
                declaration("k-1", "{}", NO_WAIT),
                declaration("k-1", "{\"noEvents\":true}", NO_WAIT),
                declaration("k-1", "{}", NO_WAIT),
                declaration("k-2", "{}", NO_WAIT),
                declaration("k-3", "{}", NO_WAIT),
                declaration("k-4", "{}", NO_WAIT));

        // The limit of all accounts is 3.
        assertThat(statuses(sendBatch(service, lines))).containsExactly(200, 202, 409, 202, 202, 202, 503);
        assertThat(broker.commands()).hasSize(3);
    }

    @Test
    void aBatchIsSentBeforeItsFirstAcknowledgement() throws InterruptedException {
        var batch =
                sendBatch(slowService, List.of(declaration("k-1", "{}", NO_WAIT), declaration("k-2", "{}", NO_WAIT)));
        slow.awaitSent();
        slow.awaitSent();
        assertThat(batch.join()).allSatisfy(answer -> assertThat(answer).isNotDone());

        slow.completeNext();
        slow.errorNext(new org.apache.kafka.common.errors.TimeoutException("no broker"));

        assertThat(statuses(batch)).containsExactlyInAnyOrder(202, 503);
    }

    @Test
    void withTooManyUndecidedSubmissionsOfAllEverybodyIsRefused() {
        send(declaration("k-1", "{}", NO_WAIT)).join();
        send(declaration("k-2", "{}", NO_WAIT)).join();
        send(declaration(DSM, "k-1", "{}", NO_WAIT)).join();

        var refusal = refusal(send(declaration(DSM, "k-2", "{}", NO_WAIT)));

        assertThat(refusal.kind()).isEqualTo(ProblemKind.UNAVAILABLE);
        assertThat(refused.count(RefusingLimit.UNDECIDED)).isEqualTo(1);
        assertThat(refusal.getHeaders().getFirst("Retry-After")).isEqualTo("5");
        assertThat(broker.commands()).hasSize(3);
    }

    @Test
    void theSameKeyForAnotherContentIsAConflict() {
        send(declaration("k", "{}", NO_WAIT)).join();

        var problem = org.assertj.core.api.Assertions.catchThrowableOfType(
                RequestProblem.class, () -> send(declaration("k", "{\"noEvents\":true}", NO_WAIT)));

        assertThat(problem.kind()).isEqualTo(ProblemKind.KEY_REUSED);
        assertThat(broker.commands()).hasSize(1);
    }

    @Test
    void aReusedKeyIsAConflictBeforeItsContentIsJudged() {
        send(declaration("k", "{}", NO_WAIT)).join();
        var other = declaration("k", "{\"noEvents\":true}", NO_WAIT);

        assertThatThrownBy(() -> service.answer(other, () -> {
                    throw ProblemKind.STALE.because(ProblemText.of("judged.all-the-same"));
                }))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.KEY_REUSED));
    }

    @Test
    void theKeyOfADecidedSubmissionIsNotUsedForAnotherContent() {
        submissions.apply(outcome(declaration("k", "{}", NO_WAIT)).build());

        assertThatThrownBy(() -> send(declaration("k", "{\"noEvents\":true}", NO_WAIT)))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.KEY_REUSED));
        assertThat(broker.commands()).isEmpty();
    }

    /** A rebuild that failed may have written the first one; after the repair the command is decided elsewhere. */
    @Test
    void aLaterOutcomeOfASubmissionReplacesTheFirst() {
        var write = declaration("k", "{}", NO_WAIT);
        submissions.apply(outcome(write).setRevision(1).build());

        submissions.apply(outcome(write).setRevision(2).build());

        assertThat(submissions.receipt(write.ids().submissionId()))
                .get()
                .extracting(Receipt::revision)
                .isEqualTo(2);
    }

    @Test
    void aSubmissionThatTheLogShowsWasReceivedThoughItsAcknowledgementIsLost() throws InterruptedException {
        var write = declaration("k", "{}", NO_WAIT);
        var answer = send(slowService, write);

        submissions.apply(WeekDeclared.newBuilder()
                .setSubmission(write.stamp())
                .setWeek("2026-W50")
                .build());
        slow.lose();

        assertThat(answer.join().getStatusCode().value()).isEqualTo(202);
        assertThat(submissions.receipt(write.ids().submissionId())).isPresent();
    }

    @Test
    void aRepeatIsAnsweredWithTheFirstOutcomeBeforeAnythingIsJudged() {
        var write = declaration("k", "{}", NO_WAIT);
        submissions.apply(outcome(write).build());

        var answer = service.answer(write, () -> {
            throw new AssertionError("a repeat is not judged again");
        });

        assertThat(answer.join().getStatusCode().value()).isEqualTo(200);
        assertThat(broker.commands()).isEmpty();
    }

    @Test
    void whoPrefersToWaitHearsTheOutcome() {
        var write = declaration("k", "{}", Duration.ofSeconds(10));
        var answer = send(write);
        assertThat(answer).isNotDone();

        submissions.apply(outcome(write).setEventId("edu-1").setRevision(3).build());

        var headers = answer.join().getHeaders();
        assertThat(headers.getETag()).isEqualTo("\"3\"");
        assertThat(headers.getFirst("Preference-Applied")).isEqualTo("wait=10");
        assertThat(headers.getFirst("Content-Location")).isEqualTo("/api/planned-events/edu-1");
    }

    @Test
    void whoWaitedInVainHears202() {
        assertThat(send(declaration("k", "{}", Duration.ofMillis(20)))
                        .join()
                        .getStatusCode()
                        .value())
                .isEqualTo(202);
    }

    @ParameterizedTest(name = "{0} is a {1}")
    @CsvSource({
        "KEY_REUSED, 409",
        "REVISION_STALE, 412",
        "EVENT_UNKNOWN, 404",
        "NOT_YOUR_EVENT, 403",
        "EVENT_WITHDRAWN, 409",
        "EVENT_NOT_WITHDRAWN, 409",
        "PUBLIC_REASON_REQUIRED, 422",
        "EVENT_OVER, 422",
        "WEEK_UNKNOWN, 404",
        "NOTHING_TO_PUBLISH, 409",
        "CALENDAR_CONTRADICTORY, 422",
        "CALENDAR_KNOWN, 409",
        "CALENDAR_OUTDATED, 409",
        "UNKNOWN, 422"
    })
    void aRefusalIsAProblemWithTheReceipt(RefusalReason reason, int status) {
        var write = declaration("k", "{}", NO_WAIT);
        submissions.apply(refused(write, reason));

        var problem = org.assertj.core.api.Assertions.catchThrowableOfType(RequestProblem.class, () -> send(write));

        assertThat(problem.getStatusCode().value()).isEqualTo(status);
        assertThat(problem.text()).isEqualTo(ProblemText.of("refused." + reason));
        assertThat(EnglishTexts.reason(problem)).hasSizeGreaterThan(20).doesNotContain("Because");
        assertThat(problem.faults()).singleElement().extracting("pointer").isEqualTo("/publicReason");
        assertThat(problem.receipt())
                .get()
                .isInstanceOfSatisfying(
                        Receipt.class,
                        receipt -> assertThat(receipt.refusal())
                                .extracting(Receipt.Refused::detail)
                                .isEqualTo("Because."));
    }

    @Test
    void whoPrefersToWaitHearsARefusalToo() {
        var write = declaration("k", "{}", Duration.ofSeconds(10));
        var answer = send(write);

        submissions.apply(refused(write, RefusalReason.REVISION_STALE));

        assertThat(answer.handle((done, e) -> ((RequestProblem) ((CompletionException) e).getCause()).getHeaders())
                        .join()
                        .getFirst("Preference-Applied"))
                .isEqualTo("wait=10");
    }

    @Test
    void everyReasonTheLogMayGiveHasAStatus() {
        assertThat(ReceiptAnswers.KINDS.keySet())
                .containsExactlyInAnyOrderElementsOf(java.util.Arrays.stream(RefusalReason.values())
                        .filter(reason -> reason != RefusalReason.UNKNOWN)
                        .toList());
    }

    @Test
    void aCommandOnTheLogIsKnownAsReceivedAlsoAfterARestart() {
        var write = declaration("k", "{}", NO_WAIT);
        submissions.apply(WeekDeclared.newBuilder()
                .setSubmission(write.stamp())
                .setWeek("2026-W50")
                .build());

        assertThat(submissions.receipt(write.ids().submissionId()))
                .get()
                .extracting(Receipt::state)
                .isEqualTo(Receipt.State.RECEIVED);
        assertThat(send(write).join().getStatusCode().value()).isEqualTo(202);
        assertThat(broker.commands()).isEmpty();
    }

    @Test
    void anOutcomeThatCameBeforeItsCommandStands() {
        var write = declaration("k", "{}", NO_WAIT);
        submissions.apply(outcome(write).build());

        submissions.apply(WeekDeclared.newBuilder()
                .setSubmission(write.stamp())
                .setWeek("2026-W50")
                .build());

        assertThat(submissions.receipt(write.ids().submissionId()))
                .get()
                .extracting(Receipt::state)
                .isEqualTo(Receipt.State.ACCEPTED);
        assertThat(submissions.lastDecided()).isEqualTo(7);
    }
}
