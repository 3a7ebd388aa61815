package kz.mediagrid.notifier.obligation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.JointNoticeOrdered;
import kz.mediagrid.schemas.MatterContribution;
import kz.mediagrid.schemas.MatterStanding;
import kz.mediagrid.schemas.NoticeCause;
import kz.mediagrid.schemas.NoticeTime;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.Submission;

/**
 * Gathers what bodies say of joint matters, and sends the consolidated notice of each once, when the authorised body's
 * decision says so.
 */
final class JointNotices {

    static final String SEND = "SEND";

    /** After the last due instant itself: by then it is entered who was silent, see {@link Agenda}. */
    private static final Duration AFTER_DUE = Duration.ofMillis(1);

    private final ObligationBook book;
    private final Agenda agenda;
    private final Table<MatterStanding> matters;
    private final Table<BodyContribution> contributions;
    private final NoticePost post;
    private final Messages messages;

    JointNotices(
            ObligationBook book,
            Agenda agenda,
            Table<MatterStanding> matters,
            Table<BodyContribution> contributions,
            NoticePost post,
            Messages messages) {
        this.book = book;
        this.agenda = agenda;
        this.matters = matters;
        this.contributions = contributions;
        this.post = post;
        this.messages = messages;
    }

    /** Keeps a contribution for the notice, unless that has gone out. */
    void gather(String matterId, Submission submission, MatterContribution contribution, Instant now) {
        var matter = Objects.requireNonNull(matters.get(matterId));
        if (matter.getEnded() || matter.getContributions().contains(submission.getSubmissionId())) {
            return;
        }
        contributions.put(
                name(matter, submission.getSubmissionId()),
                new BodyContribution(submission.getAgencyCode(), submission.getReceivedAt(), contribution));
        var more = new ArrayList<>(matter.getContributions());
        more.add(submission.getSubmissionId());
        var after = MatterStanding.newBuilder(matter).setContributions(more).build();
        matters.put(matterId, after);
        sendIfDue(after, now);
    }

    /** Takes the authorised body's decision, in place of any before. */
    void order(JointNoticeOrdered order, Instant now) {
        var matter = matters.get(order.getMatterId());
        if (matter == null || matter.getEnded()) {
            return;
        }
        var ordered = MatterStanding.newBuilder(matter).setOrder(order).build();
        matters.put(order.getMatterId(), ordered);
        sendIfDue(ordered, now);
        dueAgain(order.getMatterId(), now);
    }

    /** Some due time of the matter is another one: where its notice waits for the last of them, it is looked at then. */
    void dueAgain(String matterId, Instant now) {
        var matter = matters.get(matterId);
        if (matter != null && awaitsDeadline(matter)) {
            lastDue(matter, now)
                    .map(due -> new Agenda.Item(
                            due.plus(AFTER_DUE), ObligationKind.JOINT_CONTRIBUTION, SEND, matter.getMatterId()))
                    .ifPresent(agenda::plan);
        }
    }

    void carryOut(Agenda.Item item, Instant now) {
        if (!item.task().equals(SEND)) {
            throw new IllegalArgumentException("no task of a joint matter: " + item);
        }
        var matter = matters.get(item.subject());
        if (matter == null || !awaitsDeadline(matter)) {
            return;
        }
        if (isDeadlineOver(matter, now)) {
            sendIfDue(matter, now);
        } else {
            dueAgain(item.subject(), now);
        }
    }

    /** The matter is cancelled: no notice goes out any more. */
    void drop(MatterStanding matter) {
        end(MatterStanding.newBuilder(matter).setClosed(true).build());
    }

    private static boolean awaitsDeadline(MatterStanding matter) {
        return !matter.getEnded()
                && matter.getOrder() != null
                && matter.getOrder().getWhen() == NoticeTime.AT_DEADLINE;
    }

    private void sendIfDue(MatterStanding matter, Instant now) {
        if (!matter.getEnded() && matter.getOrder() != null) {
            cause(matter, matter.getOrder(), now).ifPresent(cause -> send(matter, matter.getOrder(), cause, now));
        }
    }

    private Optional<NoticeCause> cause(MatterStanding matter, JointNoticeOrdered order, Instant now) {
        boolean complete = missing(matter).isEmpty();
        return switch (order.getWhen()) {
            case NOW -> Optional.of(NoticeCause.ORDERED);
            case WHEN_COMPLETE -> complete ? Optional.of(NoticeCause.COMPLETE) : Optional.empty();
            case AT_DEADLINE ->
                isDeadlineOver(matter, now) && (complete || order.getNameMissing())
                        ? Optional.of(NoticeCause.DEADLINE)
                        : Optional.empty();
            case UNKNOWN -> throw new IllegalArgumentException("UNKNOWN is never written");
        };
    }

    /** Whether the last term has ended, and it is entered who was silent. */
    private boolean isDeadlineOver(MatterStanding matter, Instant now) {
        return JointContributions.owedFor(matter).stream()
                .flatMap(id -> book.last(id, now).stream())
                .noneMatch(owed -> owed.getState() == ObligationState.OPEN
                        || owed.getDueAt().isAfter(now));
    }

    private Optional<Instant> lastDue(MatterStanding matter, Instant now) {
        return JointContributions.owedFor(matter).stream()
                .flatMap(id -> book.last(id, now).stream())
                .map(ObligationChanged::getDueAt)
                .max(Instant::compareTo);
    }

    private static List<String> missing(MatterStanding matter) {
        return matter.getBodies().stream()
                .filter(JointContributions::owes)
                .map(ConcernedBody::getAgencyCode)
                .filter(code -> !matter.getContributors().contains(code))
                .toList();
    }

    private void send(MatterStanding matter, JointNoticeOrdered order, NoticeCause cause, Instant now) {
        var notice = JointNotice.newBuilder()
                .setMatterId(matter.getMatterId())
                .setSubject(matter.getSubject())
                .setAroseOn(matter.getAroseOn())
                .setBodies(matter.getBodies().stream()
                        .map(ConcernedBody::getAgencyCode)
                        .toList())
                .setText(order.getText())
                .setContributions(gathered(matter))
                .setMissing(order.getNameMissing() ? missing(matter) : List.of())
                .setForMedia(order.getForMedia())
                .setSentAt(now)
                .setCause(cause)
                .setOrderedBy(order.getSubmission().getSubmissionId())
                .build();
        NoticeParts.of(notice).forEach(post::send);
        messages.notice(matter, now);
        end(matter);
    }

    private List<BodyContribution> gathered(MatterStanding matter) {
        return matter.getContributions().stream()
                .map(submission -> Objects.requireNonNull(contributions.get(name(matter, submission))))
                .toList();
    }

    /** What is left is only kept so that what comes later finds its obligations, and no second notice goes out. */
    private void end(MatterStanding matter) {
        matter.getContributions().forEach(submission -> contributions.remove(name(matter, submission)));
        matters.put(
                matter.getMatterId(),
                MatterStanding.newBuilder(matter)
                        .setEnded(true)
                        .setOrder(null)
                        .setContributions(List.of())
                        .build());
    }

    private static String name(MatterStanding matter, String submissionId) {
        return matter.getMatterId() + "/" + submissionId;
    }
}
