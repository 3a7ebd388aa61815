package kz.mediagrid.agencypages.reply;

import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.agencypages.draft.DraftEdit;
import kz.mediagrid.agencypages.draft.DraftWriter;
import kz.mediagrid.agencypages.draft.Drafts;
import kz.mediagrid.agencypages.draft.Saved;
import kz.mediagrid.agencypages.form.DraftIds;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.gateway.term.DueTimeResponse;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.Draft;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The drafts of replies. A body has one draft for each request and each joint matter, which all its people share. */
@Component
public final class ReplyDrafts {

    private final Drafts drafts;
    private final DraftWriter writer;
    private final BusinessClock clock;

    ReplyDrafts(Drafts drafts, DraftWriter writer, BusinessClock clock) {
        this.drafts = drafts;
        this.writer = writer;
        this.clock = clock;
    }

    /** @param subject the id of the request or joint matter */
    Optional<Draft> find(Reply reply, String subject, Account by) {
        return drafts.find(by.agency(), DraftIds.ofReply(by, reply.draft(), subject));
    }

    /**
     * The form with the body's draft, or an empty form.
     *
     * @param replies the number of the body's replies that the page shows
     */
    public ReplyForm form(Reply reply, String subject, int replies, Account by) {
        return find(reply, subject, by)
                .map(draft -> ReplyForm.of(draft, replies))
                .orElseGet(() -> ReplyForm.empty(replies));
    }

    /**
     * Saves the form as the body's draft. A draft that nobody saves again is erased after the week that follows the due time.
     *
     * @param due the due time of the reply; null while no term runs
     */
    public Saved save(Reply reply, String subject, ReplyForm form, @Nullable DueTimeResponse due, Account by) {
        var last = Optional.ofNullable(due)
                .map(DueTimeResponse::dueAt)
                .filter(this::isAhead)
                .orElseGet(clock::instant);
        return writer.save(
                by,
                new DraftEdit(
                        DraftIds.ofReply(by, reply.draft(), subject),
                        GridWeek.of(last).next().toString(),
                        form.revision(),
                        form.fields(),
                        null,
                        reply == Reply.ANSWER ? subject : null,
                        reply == Reply.CONTRIBUTION ? subject : null));
    }

    private boolean isAhead(Instant dueAt) {
        return clock.instant().isBefore(dueAt);
    }

    public Saved discard(Reply reply, String subject, ReplyForm form, Account by) {
        return writer.discard(by, DraftIds.ofReply(by, reply.draft(), subject), form.revision());
    }

    /** Erases the draft whose reply was sent, unless somebody saved it again meanwhile. */
    public void sent(Reply reply, String subject, ReplyForm form, Account by) {
        if (form.revision() > 0) {
            discard(reply, subject, form, by);
        }
    }
}
