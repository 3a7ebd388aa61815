package kz.mediagrid.notifier.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyKind;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MatterContribution;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.MessageOwed;
import kz.mediagrid.schemas.NoticeCause;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.schemas.PressUnit;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.RequestAnswered;
import kz.mediagrid.schemas.RequestCancelled;
import kz.mediagrid.schemas.Statement;
import kz.mediagrid.schemas.Submission;
import org.jspecify.annotations.Nullable;

/** Messages and bodies as the topics hold them. */
final class MailFixture {

    /** A Thursday at 09:00 in Almaty. */
    static final Instant MORNING = Instant.parse("2026-12-03T04:00:00Z");

    private static final Instant DUE = Instant.parse("2026-12-03T19:00:00Z");

    private MailFixture() {}

    static MessageDue.Builder message(String id, MessageKind kind, MessageAddressee to) {
        return MessageDue.newBuilder()
                .setMessageId("REQUEST_ANSWER/" + id + "/1/" + kind + "/0")
                .setMessageKind(kind)
                .setAddressee(to)
                .setBody("edu")
                .setSubject(id)
                .setTitle(new LocalizedText("Мектеп тамағы", "Школьное питание", null))
                .setOwed(owed("REQUEST_ANSWER/" + id).build())
                .setRecordedAt(MORNING)
                .setSendFrom(MORNING);
    }

    static MessageOwed.Builder owed(String obligationId) {
        return MessageOwed.newBuilder()
                .setObligationId(obligationId)
                .setKind(ObligationKind.REQUEST_ANSWER)
                .setDueGeneration(1)
                .setDueAt(DUE);
    }

    /** A request of the body 'mam' to 'edu'. */
    static InformationRequested.Builder request(String id) {
        return InformationRequested.newBuilder()
                .setSubmission(submission("mam", "sub-" + id, MORNING).build())
                .setRequestId(id)
                .setBatchId("bat-" + id)
                .setAddressee("edu")
                .setAddressing(RequestAddressing.ADDRESSED)
                .setSubject(new LocalizedText("Мектеп тамағы", "Школьное питание", null))
                .setText(new LocalizedText(null, "Сколько школ кормят бесплатно?", null));
    }

    /** An answer of 'edu'. */
    static RequestAnswered answered(String id, String number, Instant at) {
        return RequestAnswered.newBuilder()
                .setSubmission(submission("edu", number, at)
                        .setActorPost("пресс-секретарь")
                        .build())
                .setRequestId(id)
                .setText(new LocalizedText(null, "1 120 школ.", null))
                .build();
    }

    static RequestCancelled cancelled(String id, @Nullable String reason) {
        return RequestCancelled.newBuilder()
                .setSubmission(submission("mam", "cancels-" + id, MORNING).build())
                .setRequestId(id)
                .setReason(reason == null ? null : new LocalizedText(null, reason, null))
                .build();
    }

    static ConcernedBody concerned(String agency) {
        return ConcernedBody.newBuilder()
                .setAgencyCode(agency)
                .setAddressing(RequestAddressing.ADDRESSED)
                .build();
    }

    static Submission.Builder submission(String agency, String number, Instant at) {
        return Submission.newBuilder()
                .setSubmissionId(number)
                .setRequestId("key-" + number)
                .setReceivedAt(at)
                .setActor("acc-1")
                .setAgencyCode(agency);
    }

    /** The notice of a joint matter is to go to that body. */
    static MessageDue notice(String matterId, String agency) {
        return MessageDue.newBuilder()
                .setMessageId("JOINT_NOTICE/" + matterId + "/" + agency)
                .setMessageKind(MessageKind.JOINT_NOTICE)
                .setAddressee(MessageAddressee.UNIT)
                .setBody(agency)
                .setSubject(matterId)
                .setTitle(new LocalizedText("Су тасқыны", "Паводок", null))
                .setRecordedAt(MORNING)
                .setSendFrom(MORNING)
                .build();
    }

    /** A notice that 'edu' and 'dsm' are concerned by, the second being silent. */
    static JointNotice.Builder released(String matterId) {
        return JointNotice.newBuilder()
                .setMatterId(matterId)
                .setSubject(new LocalizedText("Су тасқыны", "Паводок", null))
                .setAroseOn(LocalDate.parse("2026-12-01"))
                .setBodies(List.of("edu", "dsm"))
                .setText(new LocalizedText(null, "Для единой повестки.", null))
                .setContributions(List.of(contribution("12 школ готовы.\nЕщё три ждут.")))
                .setMissing(List.of("dsm"))
                .setSentAt(MORNING)
                .setCause(NoticeCause.DEADLINE)
                .setOrderedBy("sub-1");
    }

    static BodyContribution contribution(String words) {
        return new BodyContribution(
                "edu",
                MORNING,
                new MatterContribution(new Statement(new LocalizedText(null, words, null), false), List.of()));
    }

    /** How something that 'edu' owes stands. */
    static ObligationChanged.Builder obligation(String obligationId, ObligationState state, int generation) {
        return ObligationChanged.newBuilder()
                .setObligationId(obligationId)
                .setTransition(ObligationTransition.NOTED)
                .setState(state)
                .setKind(ObligationKind.REQUEST_ANSWER)
                .setDebtor("edu")
                .setSubject("req-1")
                .setOpenedAt(MORNING)
                .setDueAt(MORNING.plusSeconds(3_600))
                .setDueGeneration(generation)
                .setRecordedAt(MORNING)
                .setProof(DueProof.newBuilder()
                        .setStartedAt(MORNING)
                        .setRule("FROM_DAY_OF_RECEIPT")
                        .setCalendarVersion("kz-1")
                        .build());
    }

    static Agency agency(String code, @Nullable String unit, @Nullable String head, @Nullable String deputyHead) {
        var name = code.equals("mam")
                ? new LocalizedText("Мәдениет және ақпарат министрлігі", "Министерство культуры и информации", null)
                : new LocalizedText("Оқу-ағарту министрлігі", "Министерство просвещения", null);
        return Agency.newBuilder()
                .setAgencyCode(code)
                .setName(name)
                .setKind(AgencyKind.CENTRAL)
                .setRevision(1)
                .setChangedAt(Instant.EPOCH)
                .setPressUnit(new PressUnit(
                        name,
                        List.of(Contact.newBuilder()
                                .setForMedia(true)
                                .setPhone("+7 7172 00-00-00")
                                .setEmail(unit)
                                .build())))
                .setHeadEmail(head)
                .setDeputyHeadEmail(deputyHead)
                .build();
    }
}
