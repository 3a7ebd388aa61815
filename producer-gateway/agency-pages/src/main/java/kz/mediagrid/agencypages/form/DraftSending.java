package kz.mediagrid.agencypages.form;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.mediagrid.agencypages.draft.DraftWriter;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.gateway.submission.SubmissionService;
import kz.mediagrid.gateway.submission.SubmissionService.Prepared;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.schemas.Draft;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends drafts, and says how each stands. */
@Component
public final class DraftSending {

    /**
     * The longest time from the beginning of a send for which a page waits for decisions. A page that is shown earlier says how
     * many are not decided yet.
     */
    private static final Duration DECISION_TIMEOUT = Duration.ofSeconds(3);

    /** The most drafts for whose decisions a page waits. More take longer than that, and are acknowledged at once. */
    private static final int AWAITED = 100;

    private final EventSubmissions events;
    private final DraftIds ids;
    private final DraftWriter drafts;
    private final SubmissionService service;
    private final SubmissionView submissions;

    DraftSending(
            EventSubmissions events,
            DraftIds ids,
            DraftWriter drafts,
            SubmissionService service,
            SubmissionView submissions) {
        this.events = events;
        this.ids = ids;
        this.drafts = drafts;
        this.service = service;
        this.submissions = submissions;
    }

    /** The receipt of the submission as which the draft was sent; null if the log does not have it. */
    private @Nullable Receipt receipt(Draft draft) {
        return submissions
                .receipt(Objects.requireNonNull(draft.getSubmissionId()))
                .orElse(null);
    }

    public DraftStatus statusOf(Account by, Draft draft) {
        var receipt = draft.getSubmissionId() == null ? null : receipt(draft);
        if (receipt == null) {
            if (!events.faults(by, draft).isEmpty()) {
                return DraftStatus.INCOMPLETE;
            }
            return draft.getSubmissionId() == null ? DraftStatus.READY : DraftStatus.INTERRUPTED;
        }
        return DraftStatus.of(receipt.state());
    }

    /**
     * Drafts that were sent together.
     *
     * @param sendId the id of the send; empty if nothing was sent
     */
    public record Sent(String sendId, int count) {

        /** The parameters of the address that shows them. */
        public String parameters() {
            return "sent=" + count + (sendId.isEmpty() ? "" : "&send=" + sendId);
        }
    }

    /**
     * Sends the drafts that can be sent. Returns their number when the log has stored them all; they may not be decided yet.
     *
     * @throws RequestProblem if it is uncertain of one whether it is stored. The drafts stay, and those
     *     that are not stored can be sent again.
     */
    public Sent send(Account by, List<Draft> chosen) {
        long began = System.nanoTime();
        var prepared = new LinkedHashMap<Draft, Prepared>();
        for (var draft : chosen) {
            ready(by, draft).ifPresent(submission -> prepared.put(draft, submission));
        }
        if (prepared.isEmpty()) {
            return new Sent("", 0);
        }
        var numbers = prepared.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().number(), (one, same) -> one, LinkedHashMap::new));
        var marked = drafts.markSent(by, ids.next(by), numbers);
        var sent = marked.drafts().stream().map(Draft::getSubmissionId).collect(Collectors.toSet());
        var batch = new ArrayList<>(prepared.values());
        batch.removeIf(one -> !sent.contains(one.number()));
        SubmissionService.await(service.keepAll(batch));
        var left = DECISION_TIMEOUT.minusNanos(System.nanoTime() - began);
        if (batch.size() <= AWAITED && !left.isNegative()) {
            SubmissionService.await(service.awaitDecided(batch, left));
        }
        return new Sent(marked.sendId(), batch.size());
    }

    /** The submission of the draft, if it can be sent. Of hundreds of drafts each is prepared only once. */
    private Optional<Prepared> ready(Account by, Draft draft) {
        if (draft.getSubmissionId() != null && receipt(draft) != null) {
            return Optional.empty();
        }
        try {
            return Optional.of(events.prepare(by, draft));
        } catch (RequestProblem faulty) {
            // The page of the week shows its faults.
            return Optional.empty();
        }
    }

    /** Whether the event of the draft was accepted, so that the draft is about to be erased. */
    public boolean isAccepted(Draft draft) {
        var receipt = draft.getSubmissionId() == null ? null : receipt(draft);
        return receipt != null && receipt.state() == Receipt.State.ACCEPTED;
    }

    /** The key of the text that says why the draft was refused; null if it was not. */
    public @Nullable String refusal(Draft draft) {
        var receipt = draft.getSubmissionId() == null ? null : receipt(draft);
        return receipt == null || receipt.refusal() == null
                ? null
                : "refused." + receipt.refusal().reason();
    }
}
