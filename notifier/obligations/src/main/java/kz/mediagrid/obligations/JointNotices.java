package kz.mediagrid.obligations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.mediagrid.matters.NoticedMatter;
import kz.mediagrid.obligations.NoticeWriter.Content;
import kz.mediagrid.obligations.WaitingContributions.Waiting;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.JointNoticeOrdered;
import kz.mediagrid.schemas.MatterContribution;
import kz.mediagrid.schemas.MatterStanding;
import kz.mediagrid.schemas.NoticeCause;
import kz.mediagrid.schemas.NoticeTime;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.schemas.SupplementOrdered;
import kz.mediagrid.state.Store;

/**
 * Collects the contributions to joint matters, and sends each matter's notice at the time that the authorised body decides.
 * The contributions that the notice does not contain make supplements to it, each by a decision of the authorised body.
 */
final class JointNotices {

    /** The delay of a notice after the last due time, so that missing contributions are recorded as overdue first. */
    private static final Duration AFTER_DUE = Duration.ofMillis(1);

    private final Agenda agenda;
    private final Store<MatterStanding> matters;
    private final WaitingContributions waiting;
    private final PastOutput past;
    private final NoticeDeadline deadline;
    private final NoticeWriter writer;

    JointNotices(
            Agenda agenda,
            Store<MatterStanding> matters,
            WaitingContributions waiting,
            PastOutput past,
            NoticeDeadline deadline,
            NoticeWriter writer) {
        this.agenda = agenda;
        this.matters = matters;
        this.waiting = waiting;
        this.past = past;
        this.deadline = deadline;
        this.writer = writer;
    }

    /** Stores a contribution for the notice or for a supplement, unless one of them contains it. */
    void gather(String matterId, Submission submission, MatterContribution contribution, Instant now) {
        var matter = Objects.requireNonNull(matters.get(matterId));
        var id = submission.getSubmissionId();
        if (matter.getContributions().contains(id) || matter.getNoticed().contains(id)) {
            return;
        }
        var said = new BodyContribution(submission.getAgencyCode(), submission.getReceivedAt(), contribution);
        if (past.notices().take(matterId, said)) {
            matters.put(matterId, waiting.noticed(matter, List.of(new Waiting(id, said))));
            return;
        }
        var after = waiting.add(matter, id, said);
        matters.put(matterId, after);
        sendIfDue(after, now);
    }

    /**
     * Replaces the authorised body's decision about the notice. If the notice was sent, or is already due by the earlier
     * decision, then a decision to send at once makes a supplement.
     */
    void order(JointNoticeOrdered order, Instant now) {
        var matter = matters.get(order.getMatterId());
        if (matter == null || matter.getClosed()) {
            return;
        }
        if (matter.getEnded()) {
            supplement(matter, order, waiting.of(matter), now);
            return;
        }
        if (wasDueBefore(order, matter, now)) {
            var delayed = new ArrayList<>(matter.getDelayed());
            delayed.add(new SupplementOrdered(order, matter.getContributions().size()));
            matters.put(
                    matter.getMatterId(),
                    MatterStanding.newBuilder(matter).setDelayed(delayed).build());
            return;
        }
        var ordered = MatterStanding.newBuilder(matter)
                .setOrder(order)
                .setBeforeOrder(matter.getContributions().size())
                .build();
        matters.put(order.getMatterId(), ordered);
        sendIfDue(ordered, now);
        dueAgain(order.getMatterId(), now);
    }

    /**
     * Reschedules the notice of a matter after one of the matter's due times changed, if the notice waits for the last
     * due time.
     */
    void dueAgain(String matterId, Instant now) {
        var matter = matters.get(matterId);
        if (matter != null && awaitsDeadline(matter)) {
            deadline.of(matter, now)
                    .map(due -> new Agenda.Item(
                            due.plus(AFTER_DUE), ObligationKind.JOINT_CONTRIBUTION, Agenda.SEND, matter.getMatterId()))
                    .ifPresent(agenda::plan);
        }
    }

    /** Sends or plans the notices that wait for their deadline, after a rebuild; no notice is sent while inputs are replayed. */
    void resume(Instant now) {
        matters.each("", (id, matter) -> {
            if (awaitsDeadline(matter)) {
                sendIfDue(matter, now);
                dueAgain(id, now);
            }
        });
    }

    void carryOut(Agenda.Item item, Instant now) {
        if (!item.task().equals(Agenda.SEND)) {
            throw new IllegalArgumentException("not a task of a joint matter: " + item);
        }
        var matter = matters.get(item.subject());
        if (matter == null || !awaitsDeadline(matter)) {
            return;
        }
        if (deadline.isOver(matter, now)) {
            sendIfDue(matter, now);
        } else {
            dueAgain(item.subject(), now);
        }
    }

    /** Closes the matter; after this, neither a notice of the matter nor a supplement is sent. */
    void drop(MatterStanding matter) {
        var closed = MatterStanding.newBuilder(matter).setClosed(true).build();
        matters.put(
                matter.getMatterId(),
                MatterStanding.newBuilder(ended(closed, waiting.of(matter)))
                        .setNoticed(matter.getNoticed())
                        .build());
    }

    private static boolean awaitsDeadline(MatterStanding matter) {
        return !matter.getEnded()
                && matter.getOrder() != null
                && matter.getOrder().getWhen() == NoticeTime.AT_DEADLINE;
    }

    /** Whether a notice at the deadline was already due when {@code order} was received, even if it is not sent yet. */
    private boolean wasDueBefore(JointNoticeOrdered order, MatterStanding matter, Instant now) {
        return awaitsDeadline(matter)
                && deadline.isOverAt(order, matter, now)
                && atDeadline(matter, matter.getOrder(), now).isPresent();
    }

    private void sendIfDue(MatterStanding matter, Instant now) {
        if (!matter.getEnded() && matter.getOrder() != null) {
            content(matter, matter.getOrder(), now).ifPresent(content -> send(matter, matter.getOrder(), content, now));
        }
    }

    private Optional<Content> content(MatterStanding matter, JointNoticeOrdered order, Instant now) {
        return switch (order.getWhen()) {
            case NOW -> Optional.of(notice(matter, NoticeCause.ORDERED, waiting.of(matter)));
            case WHEN_COMPLETE ->
                Optional.of(notice(matter, NoticeCause.COMPLETE, waiting.of(matter)))
                        .filter(content -> content.missing().isEmpty());
            case AT_DEADLINE -> deadline.isOver(matter, now) ? atDeadline(matter, order, now) : Optional.empty();
            case UNKNOWN -> throw new IllegalArgumentException("UNKNOWN is never written");
        };
    }

    private Optional<Content> atDeadline(MatterStanding matter, JointNoticeOrdered order, Instant now) {
        return deadline.contributions(matter, order, waiting.of(matter), now)
                .map(said -> notice(matter, NoticeCause.DEADLINE, said));
    }

    private static Content notice(MatterStanding matter, NoticeCause cause, List<Waiting> said) {
        return new Content(0, cause, said, NoticeDeadline.missing(matter, said));
    }

    private void send(MatterStanding matter, JointNoticeOrdered order, Content content, Instant now) {
        writer.write(matter, order, content, now);
        var after = ended(matter, content.said());
        matters.put(matter.getMatterId(), after);
        for (var delayed : matter.getDelayed()) {
            var received = matter.getContributions().subList(0, delayed.getContributions());
            after = supplement(
                    after,
                    delayed.getOrder(),
                    waiting.of(after).stream()
                            .filter(it -> received.contains(it.submissionId()))
                            .toList(),
                    now);
        }
    }

    /** Sends a supplement if {@code order} is to send at once and any contribution came since the former notice. */
    private MatterStanding supplement(
            MatterStanding matter, JointNoticeOrdered order, List<Waiting> said, Instant now) {
        if (order.getWhen() != NoticeTime.NOW || said.isEmpty()) {
            return matter;
        }
        int number = matter.getSupplements() + 1;
        writer.write(
                matter,
                order,
                new Content(
                        number,
                        NoticeCause.ORDERED,
                        said,
                        NoticedMatter.of(matter).silent(matter.getContributors())),
                now);
        var after = waiting.noticed(
                MatterStanding.newBuilder(matter).setSupplements(number).build(), said);
        matters.put(matter.getMatterId(), after);
        return after;
    }

    /**
     * The matter after its notice, which contains {@code said}, or after its cancellation. The matter stays stored for later
     * records, with a mark that prevents a second notice. Contributions that the notice does not contain wait for a
     * supplement.
     */
    private MatterStanding ended(MatterStanding matter, List<Waiting> said) {
        return MatterStanding.newBuilder(waiting.noticed(matter, said))
                .setEnded(true)
                .setOrder(null)
                .setBeforeOrder(0)
                .setDelayed(List.of())
                .build();
    }
}
