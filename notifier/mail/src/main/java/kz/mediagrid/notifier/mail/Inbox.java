package kz.mediagrid.notifier.mail;

import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.grid.filing.FiledEvents;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyChanged;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.JointContribution;
import kz.mediagrid.schemas.JointMatterArose;
import kz.mediagrid.schemas.JointMatterClosed;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageOutcome;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.RequestAnswered;
import kz.mediagrid.schemas.RequestCancelled;
import kz.mediagrid.schemas.RequestMessageSent;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topics;
import kz.mediagrid.watch.view.UnsentReason;

/** The views from which mails are written, and the topics that update the views. */
record Inbox(
        Mailbox mailbox,
        Addresses addresses,
        Need need,
        Asked asked,
        Notices notices,
        AddressChanges addressChanges,
        WeekReceipts receipts,
        FiledEvents filed) {

    /** The views of requests and joint matters: the questions, the answers and ends, and the messages about requests. */
    record Asked(AskedQuestions questions, RequestEnds ends, RequestTalks talks, MatterEvents matters) {}

    /**
     * Creates empty views.
     *
     * @param authorisedBody the authorised body's code
     * @param stores empty stores for the views
     * @param keptStores stores for the view of declared weeks
     * @param filed the view of state bodies' filings; the module {@code ops} updates it
     */
    static Inbox empty(String authorisedBody, Stores stores, Stores keptStores, FiledEvents filed) {
        var ends = new RequestEnds(stores);
        var mailbox = new Mailbox(stores);
        return new Inbox(
                mailbox,
                new Addresses(authorisedBody),
                new Need(stores, ends),
                new Asked(new AskedQuestions(stores), ends, new RequestTalks(stores), new MatterEvents(stores)),
                new Notices(stores),
                new AddressChanges(mailbox),
                new WeekReceipts(keptStores),
                filed);
    }

    /** The outcome if the message must not be sent any more; empty if the message must be sent. */
    Optional<MailOutcome> end(MessageDue message, Instant now) {
        return switch (message.getMessageKind()) {
            case WEEK_DECLARED -> receipts.end(message);
            case ANSWER_RECEIPT, ANSWER_CAME -> asked.ends().end(message);
            case ASKED_BACK, REPLIED -> endOfTalk(message);
            case CANCELLED -> endOfCancellation(message);
            default -> need.end(message, now);
        };
    }

    private Optional<MailOutcome> endOfTalk(MessageDue message) {
        return asked.ends().isCancelled(message.getSubject())
                ? Optional.of(new MailOutcome.NotNeeded(UnsentReason.REQUEST_CANCELLED.with()))
                : Optional.empty();
    }

    /** A body that does not know of the request or joint matter, since no mail told it, needs no mail about its end. */
    private Optional<MailOutcome> endOfCancellation(MessageDue message) {
        var owed = message.getOwed();
        if (owed == null || mailbox.isTold(owed.getObligationId())) {
            return Optional.empty();
        }
        boolean isUnknown = MatterEvents.isAbout(message)
                ? asked.matters().cancellation(message).isPresent() && !isKnownMatter(message)
                : need.isCancelled(owed.getObligationId(), message.getSubject());
        return isUnknown ? Optional.of(new MailOutcome.NotNeeded(UnsentReason.NOT_TOLD.with())) : Optional.empty();
    }

    /** Whether the body of the message opened the joint matter or contributed to it. */
    private boolean isKnownMatter(MessageDue message) {
        return asked.matters().hasContributed(message.getSubject(), message.getBody())
                || asked.questions()
                        .of(message.getSubject())
                        .filter(question -> question.asker().equals(message.getBody()))
                        .isPresent();
    }

    Followed messages() {
        return new Followed(Topics.MESSAGES, record -> {
            if (record.value() instanceof MessageDue message) {
                var traceparent = record.traceparent();
                if (traceparent != null) {
                    mailbox.traced(message.getMessageId(), traceparent);
                }
                mailbox.apply(message);
            }
        });
    }

    /** Follows the attempts of all instances. So a stand-by instance also drops messages that need no further attempt. */
    Followed attempts() {
        return new Followed(Topics.MESSAGE_ATTEMPTS, record -> {
            if (record.value() instanceof MessageAttempted attempt) {
                if (attempt.getOutcome() == MessageOutcome.UNKNOWN) {
                    throw new NewerRecordException("message-attempts holds an unknown outcome");
                }
                mailbox.apply(attempt);
            }
        });
    }

    Followed agencies() {
        return new Followed(Topics.AGENCIES, record -> {
            if (record.value() instanceof Agency agency) {
                addresses.apply(agency);
            }
        });
    }

    Followed directoryWrites() {
        return new Followed(Topics.AGENCY_HISTORY, record -> {
            if (record.value() instanceof AgencyChanged written) {
                addressChanges.apply(written);
            }
        });
    }

    Followed obligations() {
        return new Followed(Topics.OBLIGATIONS, record -> {
            if (record.value() instanceof ObligationChanged owed) {
                need.apply(owed);
            }
        });
    }

    Followed requests() {
        return new Followed(Topics.INFORMATION_REQUESTS, record -> {
            if (record.value() instanceof InformationRequested request) {
                asked.questions().apply(request);
            } else if (record.value() instanceof RequestAnswered answered) {
                asked.ends().apply(answered);
            } else if (record.value() instanceof RequestCancelled cancelled) {
                asked.ends().apply(cancelled);
            } else if (record.value() instanceof RequestMessageSent said) {
                asked.talks().apply(said);
            }
        });
    }

    Followed matters() {
        return new Followed(Topics.JOINT_MATTERS, record -> {
            if (record.value() instanceof JointMatterArose matter) {
                asked.questions().apply(matter);
                asked.matters().apply(matter);
            } else if (record.value() instanceof JointContribution contribution) {
                asked.matters().apply(contribution);
            } else if (record.value() instanceof JointMatterClosed cancelled) {
                asked.matters().apply(cancelled);
            }
        });
    }

    Followed outcomes() {
        return Followed.kept(
                Topics.SUBMISSION_OUTCOMES,
                record -> {
                    if (record.value() instanceof SubmissionOutcome outcome) {
                        if (outcome.getVerdict() == Verdict.UNKNOWN) {
                            throw new NewerRecordException("submission-outcomes holds an outcome that is not known");
                        }
                        receipts.apply(outcome);
                    }
                },
                receipts);
    }

    Followed events() {
        return Followed.kept(
                Topics.PLANNED_EVENTS,
                record -> {
                    if (record.value() instanceof PlannedEvent event) {
                        receipts.apply(event);
                    }
                },
                receipts);
    }

    Followed jointNotices() {
        return new Followed(Topics.JOINT_NOTICES, record -> {
            if (record.value() instanceof JointNotice part) {
                notices.apply(part);
            }
        });
    }
}
