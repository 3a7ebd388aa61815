package kz.mediagrid.agencypages.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.gateway.submission.UndecidedLimits;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.schemas.Draft;
import kz.mediagrid.schemas.DraftsSent;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Refusal;
import kz.mediagrid.schemas.RefusalReason;
import kz.mediagrid.schemas.SentDraft;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.state.testing.HeapStores;
import org.junit.jupiter.api.Test;

class DraftWriterTest {

    private static final Account EDU = new Account("per-1", Set.of(Role.AGENCY), "edu", null);
    private static final Account COLLEAGUE = new Account("per-2", Set.of(Role.AGENCY), "edu", null);
    private static final Account HEALTH = new Account("per-3", Set.of(Role.AGENCY), "dsm", null);
    private static final String ID = "edu-0123456789abcdef0123456789abcdef";
    private static final Instant STORED = Instant.parse("2026-12-10T06:00:00Z");

    private Instant real = STORED;
    private final Drafts drafts = new Drafts();
    private final SubmissionView submissions =
            new SubmissionView(new HeapStores(), new UndecidedLimits(8, 10_000), new RefusedCalls());
    private final SentDrafts sends = new SentDrafts(new HeapStores());
    private int attempts = 1;

    /** A log that shows at once what it stores. It makes each decision as often as {@link #attempts} says, and stores it each time. */
    private final RevisionLog log = new RevisionLog() {
        @Override
        public <T> T decide(Function<Records, T> decision) {
            T last = null;
            for (int attempt = 0; attempt < attempts; attempt++) {
                var stored = new ArrayList<Runnable>();
                last = decision.apply((topic, key, record) -> stored.add(() -> {
                    if (record instanceof DraftsSent sent) {
                        sends.apply(sent, STORED);
                    } else {
                        drafts.apply(key, record instanceof Draft draft ? draft : null, STORED);
                    }
                }));
                stored.forEach(Runnable::run);
            }
            return Objects.requireNonNull(last);
        }
    };

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return real;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("This clock has no zone.");
        }
    };

    private final DraftWriter writer =
            new DraftWriter(drafts, sends, submissions, log, new BusinessClock(clock), clock);

    private static DraftEdit edit(int revision, String title) {
        return new DraftEdit(ID, "2026-W51", revision, Map.of("title.kk", title), null);
    }

    private String title() {
        return DraftFields.of(drafts.find("edu", ID).orElseThrow()).get("title.kk");
    }

    @Test
    void theDraftOfAnAnswerIsNoDraftOfAnEvent() {
        var id = "edu-answer-0123456789abcdef0123456789abcdef";
        var answer = new DraftEdit(id, "2026-W51", 0, Map.of("text.kk", "a"), null, "req-1", null);

        assertThat(writer.save(EDU, answer).isStored()).isTrue();

        assertThat(drafts.find("edu", id).orElseThrow().getInformationRequestId())
                .isEqualTo("req-1");
        assertThat(drafts.of("edu", "2026-W51")).isEmpty();
        assertThat(drafts.count("edu")).isEqualTo(1);
    }

    @Test
    void aDraftIsStoredAndAnAttemptThatIsRepeatedIsTheSame() {
        attempts = 2;

        var saved = writer.save(EDU, edit(0, "a"));

        assertThat(saved.state()).isEqualTo(Saved.State.STORED);
        assertThat(drafts.find("edu", ID).orElseThrow().getRevision()).isEqualTo(1);
        assertThat(writer.save(EDU, edit(1, "b")).isStored()).isTrue();
        assertThat(drafts.find("edu", ID).orElseThrow().getRevision()).isEqualTo(2);
    }

    @Test
    void whatSomebodyElseSavedIsNotOverwritten() {
        writer.save(EDU, edit(0, "a"));
        writer.save(COLLEAGUE, edit(1, "theirs"));

        var saved = writer.save(EDU, edit(1, "mine"));

        assertThat(saved.state()).isEqualTo(Saved.State.CHANGED_BY_OTHERS);
        assertThat(title()).isEqualTo("theirs");
        assertThat(writer.discard(EDU, ID, 1).state()).isEqualTo(Saved.State.CHANGED_BY_OTHERS);
        assertThat(writer.save(EDU, edit(2, "mine")).isStored()).isTrue();
        assertThat(title()).isEqualTo("mine");
    }

    @Test
    void aDraftOfAnotherBodyIsNotFound() {
        writer.save(EDU, edit(0, "a"));

        assertThat(drafts.find("dsm", ID)).isEmpty();
        assertThat(writer.save(HEALTH, edit(1, "b")).state()).isEqualTo(Saved.State.GONE);
        writer.discard(HEALTH, ID, 1);
        assertThat(title()).isEqualTo("a");
    }

    @Test
    void aSentDraftCanBeChangedOnlyIfItWasRefusedOrDidNotArrive() {
        writer.save(EDU, edit(0, "a"));
        var marked = writer.markSent(EDU, "edu-1", Map.of(drafts.find("edu", ID).orElseThrow(), "s1"));
        assertThat(marked.drafts()).hasSize(1);
        assertThat(drafts.of("edu", "2026-W51")).as("on its way").allMatch(writer::isBeingSent);

        assertThat(writer.save(EDU, edit(1, "b")).state()).isEqualTo(Saved.State.SENT);
        assertThat(writer.discard(EDU, ID, 1).state()).isEqualTo(Saved.State.SENT);

        real = STORED.plusSeconds(30);
        assertThat(drafts.of("edu", "2026-W51")).as("interrupted").noneMatch(writer::isBeingSent);
        assertThat(writer.save(EDU, edit(1, "b")).isStored())
                .as("when the command can no longer arrive")
                .isTrue();

        writer.markSent(EDU, "edu-2", Map.of(drafts.find("edu", ID).orElseThrow(), "s2"));
        submissions.apply(outcome("s2", Verdict.ACCEPTED));
        assertThat(writer.save(EDU, edit(2, "c")).state()).isEqualTo(Saved.State.SENT);
    }

    @Test
    void whatWasSentTogetherIsStoredOnceWithItsTitles() {
        writer.save(EDU, edit(0, "a"));
        var long130 = "я".repeat(130);
        writer.save(EDU, new DraftEdit("edu-%032x".formatted(2), "2026-W51", 0, Map.of("title.ru", long130), null));
        var numbers = new LinkedHashMap<Draft, String>();
        numbers.put(drafts.find("edu", ID).orElseThrow(), "s1");
        numbers.put(drafts.find("edu", "edu-%032x".formatted(2)).orElseThrow(), "s2");

        var first = writer.markSent(EDU, "edu-1", numbers);
        // The button was pressed twice: the second call saw the drafts before they were marked.
        var second = writer.markSent(EDU, "edu-2", numbers);

        assertThat(first.sendId()).isEqualTo("edu-1");
        assertThat(second.sendId()).isEqualTo("edu-1");
        assertThat(sends.of("edu", "2026-W51"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.getDrafts())
                        .containsExactly(
                                new SentDraft("s1", new LocalizedText("a", null, null)),
                                new SentDraft("s2", new LocalizedText(null, "я".repeat(119) + "…", null))));
        assertThat(sends.find("dsm", "2026-W51", "edu-1")).isEmpty();
    }

    @Test
    void aRefusedDraftCanBeChanged() {
        writer.save(EDU, edit(0, "a"));
        writer.markSent(EDU, "edu-2", Map.of(drafts.find("edu", ID).orElseThrow(), "s1"));
        submissions.apply(outcome("s1", Verdict.REFUSED));

        assertThat(writer.save(EDU, edit(1, "b")).isStored()).isTrue();
        assertThat(drafts.find("edu", ID).orElseThrow().getSubmissionId()).isNull();
    }

    @Test
    void aDraftThatWasChangedMeanwhileIsNotMarkedAsSent() {
        writer.save(EDU, edit(0, "a"));
        var seen = drafts.find("edu", ID).orElseThrow();
        writer.save(COLLEAGUE, edit(1, "b"));

        assertThat(writer.markSent(EDU, "edu-1", Map.of(seen, "s1"))).isEqualTo(new MarkedDrafts("", List.of()));
        assertThat(sends.of("edu", "2026-W51")).isEmpty();
        assertThat(drafts.find("edu", ID).orElseThrow().getSubmissionId()).isNull();
    }

    @Test
    void aBodyHasAtMostAThousandDrafts() {
        var edits = IntStream.rangeClosed(0, DraftWriter.MOST)
                .mapToObj(i -> new DraftEdit("edu-%032x".formatted(i), "2026-W51", 0, Map.of("title.kk", "a"), null))
                .toList();

        var problem = catchThrowableOfType(RequestProblem.class, () -> writer.saveAll(EDU, edits));

        assertThat(problem.kind()).isEqualTo(ProblemKind.VALIDATION);
        assertThat(drafts.all()).isEmpty();
        assertThat(writer.saveAll(EDU, edits.subList(0, DraftWriter.MOST))).allMatch(Saved::isStored);
    }

    @Test
    void whatIsGoneIsNotSavedUnderItsOldRevision() {
        writer.save(EDU, edit(0, "a"));
        writer.discard(EDU, ID, 1);

        assertThat(writer.save(EDU, edit(1, "b")).state()).isEqualTo(Saved.State.GONE);
        assertThat(List.copyOf(drafts.all())).isEmpty();
    }

    private static SubmissionOutcome outcome(String number, Verdict verdict) {
        var outcome = SubmissionOutcome.newBuilder()
                .setSubmissionId(number)
                .setRequestId("r-" + number)
                .setAgencyCode("edu")
                .setCommand("EventSubmitted")
                .setReceivedAt(STORED)
                .setCommandOffset(1)
                .setVerdict(verdict);
        if (verdict == Verdict.REFUSED) {
            outcome.setRefusal(new Refusal(RefusalReason.EVENT_OVER, null, "over"));
        }
        return outcome.build();
    }
}
