package kz.mediagrid.obligations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import kz.mediagrid.state.Store;

/**
 * Collects the contributions to joint matters, and sends each matter's notice at the time that the authorised body decides.
 */
final class JointNotices {

    /** The delay of a notice after the last due time, so that missing contributions are recorded as overdue first. */
    private static final Duration AFTER_DUE = Duration.ofMillis(1);

    private final ObligationBook book;
    private final Agenda agenda;
    private final Store<MatterStanding> matters;
    private final Store<BodyContribution> contributions;
    private final PastOutput journal;
    private final OutgoingMessages messages;

    JointNotices(
            ObligationBook book,
            Agenda agenda,
            Store<MatterStanding> matters,
            Store<BodyContribution> contributions,
            PastOutput journal,
            OutgoingMessages messages) {
        this.book = book;
        this.agenda = agenda;
        this.matters = matters;
        this.contributions = contributions;
        this.journal = journal;
        this.messages = messages;
    }

    /** Stores a contribution for the notice, unless the notice was already sent. */
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

    /**
     * Replaces the authorised body's decision about the notice, unless the notice is already due by the earlier decision.
     */
    void order(JointNoticeOrdered order, Instant now) {
        var matter = matters.get(order.getMatterId());
        if (matter == null || matter.getEnded() || wasDueBefore(order, matter, now)) {
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
            lastDue(matter, now)
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
        if (isDeadlineOver(matter, now)) {
            sendIfDue(matter, now);
        } else {
            dueAgain(item.subject(), now);
        }
    }

    /** Closes the matter; after this, no notice of the matter is sent. */
    void drop(MatterStanding matter) {
        end(MatterStanding.newBuilder(matter).setClosed(true).build());
    }

    private static boolean awaitsDeadline(MatterStanding matter) {
        return !matter.getEnded()
                && matter.getOrder() != null
                && matter.getOrder().getWhen() == NoticeTime.AT_DEADLINE;
    }

    private static boolean isAfterDeadline(JointNoticeOrdered order, Optional<Instant> lastDue) {
        return lastDue.isEmpty() || !order.getSubmission().getReceivedAt().isBefore(lastDue.get());
    }

    /** Whether a notice at the deadline was already due when {@code order} was received, even if it is not sent yet. */
    private boolean wasDueBefore(JointNoticeOrdered order, MatterStanding matter, Instant now) {
        return awaitsDeadline(matter)
                && isAfterDeadline(order, lastDue(matter, now))
                && atDeadline(matter, matter.getOrder(), now).isPresent();
    }

    private void sendIfDue(MatterStanding matter, Instant now) {
        if (!matter.getEnded() && matter.getOrder() != null) {
            content(matter, matter.getOrder(), now).ifPresent(content -> send(matter, matter.getOrder(), content, now));
        }
    }

    private record Content(NoticeCause cause, List<BodyContribution> said) {}

    private Optional<Content> content(MatterStanding matter, JointNoticeOrdered order, Instant now) {
        return switch (order.getWhen()) {
            case NOW -> Optional.of(new Content(NoticeCause.ORDERED, gathered(matter)));
            case WHEN_COMPLETE ->
                Optional.of(new Content(NoticeCause.COMPLETE, gathered(matter)))
                        .filter(content -> missing(matter, content.said()).isEmpty());
            case AT_DEADLINE -> isDeadlineOver(matter, now) ? atDeadline(matter, order, now) : Optional.empty();
            case UNKNOWN -> throw new IllegalArgumentException("UNKNOWN is never written");
        };
    }

    /**
     * The content of a notice that is sent at the deadline, whenever it is computed. The notice has the contributions
     * received before the last due time; if {@code order} was received later, the notice has the contributions received
     * before {@code order}. A notice that does not name missing agencies waits for their contributions, and also has
     * all contributions up to the last missing one.
     */
    private Optional<Content> atDeadline(MatterStanding matter, JointNoticeOrdered order, Instant now) {
        var all = gathered(matter);
        var lastDue = lastDue(matter, now);
        IntPredicate inTime = isAfterDeadline(order, lastDue)
                ? at -> at < matter.getBeforeOrder()
                : at -> all.get(at).getReceivedAt().isBefore(lastDue.get());
        return IntStream.rangeClosed(0, all.size())
                .mapToObj(first -> IntStream.range(0, all.size())
                        .filter(inTime.or(at -> at < first))
                        .mapToObj(all::get)
                        .toList())
                .filter(said -> order.getNameMissing() || missing(matter, said).isEmpty())
                .findFirst()
                .map(said -> new Content(NoticeCause.DEADLINE, said));
    }

    /** Whether all terms of the matter have ended and the missing contributions are recorded as overdue. */
    private boolean isDeadlineOver(MatterStanding matter, Instant now) {
        // While the inputs are replayed, some contributions that were received before the deadline may still be unread.
        return !journal.isReplaying()
                && JointContributions.owedFor(matter).stream()
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

    /** The agencies that owe a contribution, but have no contribution in {@code said}. */
    private static List<String> missing(MatterStanding matter, List<BodyContribution> said) {
        var heard = said.stream().map(BodyContribution::getAgencyCode).collect(Collectors.toSet());
        return matter.getBodies().stream()
                .filter(JointContributions::owes)
                .map(ConcernedBody::getAgencyCode)
                .filter(code -> !heard.contains(code))
                .toList();
    }

    private void send(MatterStanding matter, JointNoticeOrdered order, Content content, Instant now) {
        var notice = JointNotice.newBuilder()
                .setMatterId(matter.getMatterId())
                .setSubject(matter.getSubject())
                .setAroseOn(matter.getAroseOn())
                .setBodies(matter.getBodies().stream()
                        .map(ConcernedBody::getAgencyCode)
                        .toList())
                .setInCopy(OutgoingMessages.inCopy(matter).toList())
                .setText(order.getText())
                .setContributions(content.said())
                .setMissing(order.getNameMissing() ? missing(matter, content.said()) : List.of())
                .setForMedia(order.getForMedia())
                .setSentAt(now)
                .setCause(content.cause())
                .setOrderedBy(order.getSubmission().getSubmissionId())
                .build();
        NoticeParts.of(notice).forEach(journal::notice);
        messages.notice(matter, now);
        end(matter);
    }

    private List<BodyContribution> gathered(MatterStanding matter) {
        return matter.getContributions().stream()
                .map(submission -> Objects.requireNonNull(contributions.get(name(matter, submission))))
                .toList();
    }

    /**
     * Deletes the stored contributions to the matter and the decision about its notice. The matter stays stored for later
     * records, with a mark that prevents a second notice.
     */
    private void end(MatterStanding matter) {
        matter.getContributions().forEach(submission -> contributions.remove(name(matter, submission)));
        matters.put(
                matter.getMatterId(),
                MatterStanding.newBuilder(matter)
                        .setEnded(true)
                        .setOrder(null)
                        .setContributions(List.of())
                        .setBeforeOrder(0)
                        .build());
    }

    private static String name(MatterStanding matter, String submissionId) {
        return matter.getMatterId() + "/" + submissionId;
    }
}
