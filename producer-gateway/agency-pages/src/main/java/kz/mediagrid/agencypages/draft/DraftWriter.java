package kz.mediagrid.agencypages.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.edge.call.OneAtATime;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.platform.revision.RevisionLog.Records;
import kz.mediagrid.schemas.Draft;
import kz.mediagrid.schemas.DraftsSent;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.SentDraft;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Saves, marks as sent, and discards drafts, one at a time, as a {@link RevisionLog} wants it. A change is stored only if the person
 * saw what it replaces, whichever gateway stored that.
 */
public final class DraftWriter {

    /** The largest number of drafts of one body. */
    static final int MOST = 1_000;

    /** The length to which the titles of sent drafts are cut [characters], so that a record has room for {@link #MOST} drafts. */
    private static final int LONGEST_TITLE = 120;

    /** The time after which a command that is not on the log will not come there any more [real time]. */
    private static final Duration SENDING_TIMEOUT = Duration.ofSeconds(30);

    private final Drafts drafts;
    private final SentDrafts sends;
    private final SubmissionView submissions;
    private final RevisionLog log;
    private final BusinessClock business;
    private final Clock real;
    private final OneAtATime turns = new OneAtATime();

    DraftWriter(
            Drafts drafts,
            SentDrafts sends,
            SubmissionView submissions,
            RevisionLog log,
            BusinessClock business,
            Clock real) {
        this.drafts = drafts;
        this.sends = sends;
        this.submissions = submissions;
        this.log = log;
        this.business = business;
        this.real = real;
    }

    public Saved save(Account by, DraftEdit edit) {
        return saveAll(by, List.of(edit)).get(0);
    }

    /**
     * Saves drafts. What can be stored is stored together; the others stay as they are.
     *
     * @return the outcome of each edit, in their order
     * @throws kz.mediagrid.edge.problem.RequestProblem if the body has too many drafts, or if it is uncertain whether they are stored;
     *     no draft is stored then, or all
     */
    public List<Saved> saveAll(Account by, List<DraftEdit> edits) {
        return turns.write(() -> log.decide(records -> {
            var room = MOST - drafts.count(by.agency());
            var saved = new ArrayList<Saved>();
            for (var edit : edits) {
                var outcome = save(by, edit, records);
                saved.add(outcome);
                if (outcome.isStored() && edit.revision() == 0 && --room < 0) {
                    throw ProblemKind.VALIDATION.because(ProblemText.of("draft.too-many", MOST));
                }
            }
            return saved;
        }));
    }

    private Saved save(Account by, DraftEdit edit, Records records) {
        var known = drafts.find(by.agency(), edit.draftId());
        if (known.filter(edit::isIn).isPresent()) {
            // The form was sent twice, or an earlier attempt stored it.
            return new Saved(Saved.State.STORED, known.get());
        }
        if (known.isEmpty() && edit.revision() > 0) {
            return new Saved(Saved.State.GONE, null);
        }
        var objection = known.flatMap(draft -> objection(draft, edit.revision()));
        return objection.orElseGet(() -> {
            var event = Optional.ofNullable(edit.event());
            var draft = changed(known.map(Draft::newBuilder).orElseGet(Draft::newBuilder), by)
                    .setDraftId(edit.draftId())
                    .setAgencyCode(by.agency())
                    .setWeek(edit.week())
                    .setRevision(edit.revision() + 1)
                    .setFields(DraftFields.records(edit.fields()))
                    .setEventId(event.map(DraftEdit.Event::id).orElse(null))
                    .setEventRevision(event.map(DraftEdit.Event::revision).orElse(null))
                    .setSubmissionId(null)
                    .setInformationRequestId(edit.request())
                    .setJointMatterId(edit.matter())
                    .build();
            records.put(Topics.DRAFTS, draft.getDraftId(), draft);
            return new Saved(Saved.State.STORED, draft);
        });
    }

    private Optional<Saved> objection(Draft draft, int revision) {
        if (isBeingSent(draft)) {
            return Optional.of(new Saved(Saved.State.SENT, draft));
        }
        return draft.getRevision() == revision
                ? Optional.empty()
                : Optional.of(new Saved(Saved.State.CHANGED_BY_OTHERS, draft));
    }

    /** Whether the draft is on its way to the log, or was not refused there. */
    public boolean isBeingSent(Draft draft) {
        var submission = draft.getSubmissionId();
        if (submission == null) {
            return false;
        }
        var receipt = submissions.receipt(submission);
        return receipt.map(it -> it.state() != Receipt.State.REFUSED)
                .orElseGet(() -> drafts.stored(draft.getDraftId())
                        .filter(stored ->
                                real.instant().isBefore(stored.writtenAt().plus(SENDING_TIMEOUT)))
                        .isPresent());
    }

    private Draft.Builder changed(Draft.Builder draft, Account by) {
        return draft.setChangedAt(business.instant().truncatedTo(ChronoUnit.MILLIS))
                .setChangedBy(by.id())
                .setChangedByPost(by.post());
    }

    /**
     * Marks drafts as sent together, before their commands are sent: from here on nobody changes them, unless they are refused.
     * The log also stores which drafts they are. Drafts that were sent together before keep the id of that send.
     *
     * @param sendId the id of the send, if there is none of the same drafts
     * @param numbers the submission's number of each draft
     * @return the drafts that the caller may send; the others were changed or sent meanwhile
     * @throws kz.mediagrid.edge.problem.RequestProblem if it is uncertain whether the marks are stored
     */
    public MarkedDrafts markSent(Account by, String sendId, Map<Draft, String> numbers) {
        return turns.write(() -> log.decide(records -> {
            var marked = new ArrayList<Draft>();
            numbers.forEach((draft, number) -> drafts.find(by.agency(), draft.getDraftId())
                    .filter(known -> known.getRevision() == draft.getRevision())
                    .filter(known -> number.equals(known.getSubmissionId()) || !isBeingSent(known))
                    .ifPresent(known -> {
                        var sent = changed(Draft.newBuilder(known), by)
                                .setSubmissionId(number)
                                .build();
                        marked.add(sent);
                        if (!number.equals(known.getSubmissionId())) {
                            records.put(Topics.DRAFTS, sent.getDraftId(), sent);
                        }
                    }));
            if (marked.isEmpty()) {
                return new MarkedDrafts("", marked);
            }
            var sent = sent(by, sendId, marked);
            var known = sends.same(sent);
            if (known.isEmpty()) {
                records.put(Topics.SENT_DRAFTS, sendId, sent);
            }
            return new MarkedDrafts(known.orElse(sent).getSendId(), marked);
        }));
    }

    private DraftsSent sent(Account by, String sendId, List<Draft> marked) {
        return DraftsSent.newBuilder()
                .setSendId(sendId)
                .setAgencyCode(by.agency())
                .setWeek(marked.get(0).getWeek())
                .setSentAt(business.instant().truncatedTo(ChronoUnit.MILLIS))
                .setActor(by.id())
                .setActorPost(by.post())
                .setDrafts(marked.stream().map(DraftWriter::sent).toList())
                .build();
    }

    private static SentDraft sent(Draft draft) {
        var fields = DraftFields.of(draft);
        return new SentDraft(
                draft.getSubmissionId(),
                new LocalizedText(
                        shortened(fields.get("title.kk")),
                        shortened(fields.get("title.ru")),
                        shortened(fields.get("title.en"))));
    }

    private static @Nullable String shortened(@Nullable String title) {
        return title == null || title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    /**
     * Erases a draft.
     *
     * @param revision the revision that the person saw
     * @return {@link Saved.State#GONE} if the draft is erased now
     */
    public Saved discard(Account by, String draftId, int revision) {
        return turns.write(() -> log.decide(records -> drafts.find(by.agency(), draftId)
                .map(draft -> objection(draft, revision).orElseGet(() -> {
                    records.put(Topics.DRAFTS, draftId, null);
                    return new Saved(Saved.State.GONE, null);
                }))
                .orElseGet(() -> new Saved(Saved.State.GONE, null))));
    }
}
