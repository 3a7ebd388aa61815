package kz.mediagrid.watch.testing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyKind;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.Attention;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.DeadLetter;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.GridFilter;
import kz.mediagrid.schemas.GridHeld;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.MessageOutcome;
import kz.mediagrid.schemas.MessageOwed;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletApplication;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.OverdueAlert;
import kz.mediagrid.schemas.PressUnit;
import kz.mediagrid.schemas.PublicationCause;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionChannel;
import kz.mediagrid.schemas.SubscriptionLanguage;
import kz.mediagrid.schemas.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/** Records of a week in which the Ministry of Education and others owe, receive and miss things. */
public final class Records {

    private Records() {}

    public static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    public static LocalizedText text(String kk, String ru) {
        return LocalizedText.newBuilder().setKk(kk).setRu(ru).build();
    }

    public static Agency agency(String code, String kk, String ru, String phone) {
        return Agency.newBuilder()
                .setAgencyCode(code)
                .setName(text(kk, ru))
                .setKind(AgencyKind.CENTRAL)
                .setRevision(1)
                .setChangedAt(Instant.EPOCH)
                .setPressUnit(PressUnit.newBuilder()
                        .setName(text("Баспасөз қызметі", "Пресс-служба"))
                        .setContacts(List.of(
                                Contact.newBuilder()
                                        .setContactId("private-1")
                                        .setPhone("+7 701 000 00 00")
                                        .build(),
                                Contact.newBuilder()
                                        .setForMedia(true)
                                        .setPhone(phone)
                                        .build()))
                        .build())
                .build();
    }

    /** The obligation of {@code agency} to send the form of {@code week}, just opened. */
    public static ObligationChanged weeklyForm(String week, String agency, Instant dueAt) {
        return obligation(
                        "WEEKLY_SUBMISSION/" + week + "/" + agency,
                        ObligationKind.WEEKLY_SUBMISSION,
                        agency,
                        week,
                        dueAt)
                .build();
    }

    /** The obligation of {@code agency} to answer the request of that id, just opened. */
    public static ObligationChanged answer(String requestId, String agency, LocalizedText title, Instant dueAt) {
        return obligation("REQUEST_ANSWER/" + requestId, ObligationKind.REQUEST_ANSWER, agency, requestId, dueAt)
                .setTitle(title)
                .build();
    }

    /** The obligation of {@code agency} to contribute to the joint matter of that id, just opened. */
    public static ObligationChanged contribution(String matterId, String agency, LocalizedText title, Instant dueAt) {
        return obligation(
                        "JOINT_CONTRIBUTION/" + matterId + "/" + agency,
                        ObligationKind.JOINT_CONTRIBUTION,
                        agency,
                        matterId,
                        dueAt)
                .setTitle(title)
                .build();
    }

    /** A week without a version that the authorised body has held since then. */
    public static GridWeekState held(String week, Instant since) {
        return GridWeekState.newBuilder()
                .setWeek(week)
                .setHold(GridHeld.newBuilder()
                        .setSubmission(submission(since))
                        .setWeek(week)
                        .build())
                .build();
    }

    /** The obligation of the authorised body to send the grid of {@code week}, just opened. */
    public static ObligationChanged dispatch(String week, Instant dueAt) {
        return obligation("GRID_DISPATCH/" + week, ObligationKind.GRID_DISPATCH, "mam", week, dueAt)
                .build();
    }

    /** The grid was sent then; these outlets did not take it at the first attempt. */
    public static ObligationChanged sent(ObligationChanged before, Instant at, String... unserved) {
        return ObligationChanged.newBuilder(met(before, at))
                .setUnserved(List.of(unserved))
                .build();
    }

    private static ObligationChanged.Builder obligation(
            String id, ObligationKind kind, String agency, String subject, Instant dueAt) {
        var openedAt = dueAt.minus(Duration.ofDays(1));
        return ObligationChanged.newBuilder()
                .setObligationId(id)
                .setKind(kind)
                .setDebtor(agency)
                .setSubject(subject)
                .setTransition(ObligationTransition.OPENED)
                .setState(ObligationState.OPEN)
                .setRecordedAt(openedAt)
                .setOpenedAt(openedAt)
                .setDueAt(dueAt)
                .setProof(DueProof.newBuilder()
                        .setStartedAt(openedAt)
                        .setRule("FROM_DAY_OF_RECEIPT")
                        .setCalendarVersion("kz-2026-11")
                        .setLines(List.of(
                                text(
                                        "2026-12-03  бейсенбі  жұмыс күні  келіп түсті",
                                        "2026-12-03  четверг  рабочий  поступил"),
                                text(
                                        "2026-12-04  жұма  жұмыс күні  мерзім 24:00-де аяқталады",
                                        "2026-12-04  пятница  рабочий  срок истекает в 24:00")))
                        .build());
    }

    /** The same obligation after a transition that the clock recorded. */
    public static ObligationChanged then(
            ObligationChanged before, ObligationTransition transition, Instant recordedAt) {
        return ObligationChanged.newBuilder(before)
                .setTransition(transition)
                .setState(
                        switch (transition) {
                            case OVERDUE -> ObligationState.OVERDUE;
                            case MET -> ObligationState.MET;
                            case MET_LATE -> ObligationState.MET_LATE;
                            case CANCELLED -> ObligationState.CANCELLED;
                            default -> before.getState();
                        })
                .setRecordedAt(recordedAt)
                .build();
    }

    /** The same overdue obligation after the account {@code acc-1} acknowledged it. */
    public static ObligationChanged acknowledged(ObligationChanged overdue, Instant at) {
        return ObligationChanged.newBuilder(overdue)
                .setTransition(ObligationTransition.NOTED)
                .setRecordedAt(at)
                .setAttention(Attention.newBuilder()
                        .setNotedAt(at)
                        .setNotedBy("acc-1")
                        .setAcknowledgedAt(at)
                        .setAcknowledgedBy("acc-1")
                        .setOwner("Кезекші маман")
                        .setNote(text("Қоңырау шалдық", "Позвонили"))
                        .build())
                .build();
    }

    /** The same obligation met by what was received then, in time or late. */
    public static ObligationChanged met(ObligationChanged before, Instant receivedAt) {
        boolean late = !receivedAt.isBefore(before.getDueAt());
        return ObligationChanged.newBuilder(
                        then(before, late ? ObligationTransition.MET_LATE : ObligationTransition.MET, receivedAt))
                .setReceivedAt(receivedAt)
                .build();
    }

    public static OverdueAlert alert(ObligationChanged obligation, AlertKind kind, AlertCause cause) {
        return OverdueAlert.newBuilder()
                .setAlertId(obligation.getObligationId() + "/1/0")
                .setObligationId(obligation.getObligationId())
                .setAlertKind(kind)
                .setAlertCause(cause)
                .setKind(obligation.getKind())
                .setDebtor(obligation.getDebtor())
                .setSubject(obligation.getSubject())
                .setDueAt(obligation.getDueAt())
                .setDueGeneration(1)
                .setRaisedAt(obligation.getDueAt().plusSeconds(3))
                .build();
    }

    /** What a step of the escalation has somebody told. */
    public static MessageDue escalation(ObligationChanged overdue, int step, MessageAddressee to) {
        return MessageDue.newBuilder()
                .setMessageId(overdue.getObligationId() + "/1/ESCALATED/" + step)
                .setMessageKind(MessageKind.ESCALATED)
                .setStep(step)
                .setAddressee(to)
                .setBody(overdue.getDebtor())
                .setSubject(overdue.getSubject())
                .setOwed(MessageOwed.newBuilder()
                        .setObligationId(overdue.getObligationId())
                        .setKind(overdue.getKind())
                        .setDueGeneration(1)
                        .setDueAt(overdue.getDueAt())
                        .build())
                .setRecordedAt(overdue.getDueAt().plusSeconds(3_600L * step))
                .setSendFrom(overdue.getDueAt().plusSeconds(3_600L * step))
                .build();
    }

    public static MessageDue notice(String matterId, String agency, Instant sentAt) {
        return MessageDue.newBuilder()
                .setMessageId("JOINT_NOTICE/" + matterId + "/" + agency)
                .setMessageKind(MessageKind.JOINT_NOTICE)
                .setAddressee(MessageAddressee.UNIT)
                .setBody(agency)
                .setSubject(matterId)
                .setTitle(text("Су тасқыны", "Паводок"))
                .setRecordedAt(sentAt)
                .setSendFrom(sentAt)
                .build();
    }

    public static MessageAttempted attempted(MessageDue message, MessageOutcome outcome, @Nullable String why) {
        return MessageAttempted.newBuilder()
                .setMessageId(message.getMessageId())
                .setAttempt(1)
                .setOutcome(outcome)
                .setWhy(why)
                .setEndedAt(message.getSendFrom())
                .setBusinessTime(message.getSendFrom())
                .build();
    }

    public static InformationRequested request(String requestId, String agency, RequestAddressing addressing) {
        return InformationRequested.newBuilder()
                .setSubmission(submission(at("2026-12-03T10:00:00+05:00")))
                .setRequestId(requestId)
                .setBatchId("bat-1")
                .setAddressee(agency)
                .setAddressing(addressing)
                .setSubject(text("Оқушылар саны", "Численность учащихся"))
                .build();
    }

    public static Submission submission(Instant receivedAt) {
        return Submission.newBuilder()
                .setSubmissionId("s")
                .setRequestId("r")
                .setReceivedAt(receivedAt)
                .setActor("acc-1")
                .setAgencyCode("mam")
                .build();
    }

    public static MediaGridVersion version(String week, int number) {
        return MediaGridVersion.newBuilder()
                .setWeek(week)
                .setVersion(number)
                .setPart(1)
                .setParts(1)
                .setPublishedAt(at("2026-12-04T12:00:00+05:00"))
                .setCause(PublicationCause.SCHEDULE)
                .setCommandOffset(0)
                .setCalendarVersion("kz-2026-11")
                .setPolicyVersion("standard")
                .setCanonicalForm("1")
                .setStateHash("0")
                .build();
    }

    public static Outlet outlet(String id, String name, String url) {
        return Outlet.newBuilder()
                .setOutletId(id)
                .setName(text(name, name))
                .setWebhookUrl(url)
                .setSecret("whsec_c2VjcmV0")
                .setStatus(OutletStatus.ACTIVE)
                .setStartOffset(0)
                .setRevision(1)
                .setChangedAt(Instant.EPOCH)
                .setSubmissionId("s")
                .setRequestId("r")
                .build();
    }

    /** The outlet {@code tv} with these mail subscriptions. */
    public static Outlet withMails(String webhook, String... mails) {
        return Outlet.newBuilder(outlet("tv", "TV", "https://tv.example/hook"))
                .setWebhookUrl(webhook)
                .setSubscriptions(Stream.of(mails).map(Records::mail).toList())
                .build();
    }

    private static Subscription mail(String id) {
        return Subscription.newBuilder()
                .setSubscriptionId(id)
                .setChannel(SubscriptionChannel.MAIL)
                .setLanguage(SubscriptionLanguage.RU)
                .setFilter(GridFilter.newBuilder().build())
                .setAddress("desk@tv.example")
                .setStatus(SubscriptionStatus.ACTIVE)
                .setStartOffset(0)
                .setMadeAt(Instant.EPOCH)
                .setChangedAt(Instant.EPOCH)
                .build();
    }

    /** An outlet that asks for the media-grid and has no answer. */
    public static Outlet asking(String id, Instant askedAt) {
        return Outlet.newBuilder(outlet(id, id, ""))
                .setStatus(OutletStatus.ASKED)
                .setApplication(new OutletApplication(
                        "a@asks.example", SubscriptionLanguage.KK, List.of(SubscriptionChannel.MAIL), "", askedAt))
                .build();
    }

    public static Outlet suspended(Outlet outlet, String why) {
        return Outlet.newBuilder(outlet)
                .setStatus(OutletStatus.SUSPENDED)
                .setSuspendedWhy(why)
                .build();
    }

    public static Outlet resumed(Outlet outlet) {
        return Outlet.newBuilder(outlet)
                .setResumptions(outlet.getResumptions() + 1)
                .build();
    }

    public static DeliveryCursor suspendedBy(DeliveryCursor cursor, String why) {
        return DeliveryCursor.newBuilder(cursor).setSuspendedWhy(why).build();
    }

    public static DeliveryCursor cursor(String outletId, long nextOffset) {
        return DeliveryCursor.newBuilder()
                .setOutletId(outletId)
                .setNextOffset(nextOffset)
                .build();
    }

    public static DeliveryAttempted attempt(String outletId, String week, int version, AttemptOutcome outcome) {
        var attempt = DeliveryAttempted.newBuilder()
                .setOutletId(outletId)
                .setWebhookId("msg_" + outletId + "_" + week + "_" + version)
                .setWeek(week)
                .setVersion(version)
                .setAttempt(1)
                .setStartedAt(at("2026-11-24T12:00:00+05:00"))
                .setDurationMillis(20)
                .setOutcome(outcome);
        return outcome == AttemptOutcome.DELIVERED
                ? attempt.setHttpStatus(204).build()
                : attempt.setHttpStatus(503).setWhy("it answered 503").build();
    }

    public static DeadLetter deadLetter(String topic, long offset, String value) {
        return DeadLetter.newBuilder()
                .setTopic(topic)
                .setPartition(0)
                .setOffset(offset)
                .setCause("it does not begin with the magic byte 0")
                .setValue(ByteBuffer.wrap(value.getBytes(StandardCharsets.UTF_8)))
                .build();
    }
}
