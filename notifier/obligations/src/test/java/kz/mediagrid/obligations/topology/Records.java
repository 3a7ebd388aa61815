package kz.mediagrid.obligations.topology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyKind;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.EventWithdrawn;
import kz.mediagrid.schemas.GridFilter;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.JointContribution;
import kz.mediagrid.schemas.JointMatterArose;
import kz.mediagrid.schemas.JointMatterClosed;
import kz.mediagrid.schemas.JointMatterExtended;
import kz.mediagrid.schemas.JointNoticeOrdered;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MatterContribution;
import kz.mediagrid.schemas.MatterParty;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.NoticeTime;
import kz.mediagrid.schemas.ObligationNoted;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.PublicationCause;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.RequestAgreed;
import kz.mediagrid.schemas.RequestAnswered;
import kz.mediagrid.schemas.RequestCancelled;
import kz.mediagrid.schemas.RequestExtended;
import kz.mediagrid.schemas.RequestMessageKind;
import kz.mediagrid.schemas.RequestMessageSent;
import kz.mediagrid.schemas.Statement;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionChannel;
import kz.mediagrid.schemas.SubscriptionLanguage;
import kz.mediagrid.schemas.SubscriptionStatus;
import kz.mediagrid.schemas.WeekDeclared;
import org.jspecify.annotations.Nullable;

/** What people send, as records; instants are written as text. */
final class Records {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Records() {}

    static Agency agency(String code, String changedAt) {
        return agency(code, Instant.parse(changedAt), true, null, null);
    }

    static Agency owingNothing(String code, String changedAt) {
        return agency(code, Instant.parse(changedAt), false, null, null);
    }

    static Agency agency(
            String code, Instant changedAt, boolean owes, @Nullable LocalDate from, @Nullable LocalDate until) {
        return Agency.newBuilder()
                .setAgencyCode(code)
                .setName(text(code))
                .setKind(AgencyKind.CENTRAL)
                .setRevision(1)
                .setChangedAt(changedAt)
                .setOwesWeeklySubmission(owes)
                .setValidFrom(from)
                .setValidUntil(until)
                .build();
    }

    static WeekDeclared declared(String code, String week, String receivedAt) {
        return new WeekDeclared(stamp(code, Instant.parse(receivedAt)), week, false);
    }

    static EventWithdrawn withdrawn(String event, String receivedAt) {
        return EventWithdrawn.newBuilder()
                .setSubmission(stamp("edu", Instant.parse(receivedAt)))
                .setEventId(event)
                .setReason(text("The hall is closed"))
                .build();
    }

    static InformationRequested asked(String id, String addressee, String receivedAt) {
        return asked(id, addressee, Instant.parse(receivedAt), RequestAddressing.ADDRESSED);
    }

    static InformationRequested asked(String id, String addressee, Instant receivedAt, RequestAddressing addressing) {
        return InformationRequested.newBuilder()
                .setSubmission(stamp("maidd", receivedAt))
                .setRequestId(id)
                .setBatchId("bat-1")
                .setAddressee(addressee)
                .setAddressing(addressing)
                .setSubject(text("School meals"))
                .build();
    }

    static InformationRequested asked(String id, String addressee, String receivedAt, LocalTime closingTime) {
        return InformationRequested.newBuilder(asked(id, addressee, receivedAt))
                .setClosingTime(closingTime)
                .build();
    }

    static RequestAnswered answered(String id, String receivedAt) {
        return answered(id, Instant.parse(receivedAt));
    }

    static RequestAnswered answered(String id, Instant receivedAt) {
        return RequestAnswered.newBuilder()
                .setSubmission(stamp("edu", receivedAt))
                .setRequestId(id)
                .setText(text("Here it is"))
                .build();
    }

    static RequestCancelled cancelled(String id, Instant receivedAt) {
        return RequestCancelled.newBuilder()
                .setSubmission(stamp("maidd", receivedAt))
                .setRequestId(id)
                .build();
    }

    static RequestAgreed agreed(String id, Instant receivedAt) {
        return RequestAgreed.newBuilder()
                .setSubmission(stamp("maidd", receivedAt))
                .setRequestId(id)
                .build();
    }

    static RequestExtended extended(String id, String until, String receivedAt) {
        return RequestExtended.newBuilder()
                .setSubmission(stamp("maidd", Instant.parse(receivedAt)))
                .setRequestId(id)
                .setUntil(LocalDate.parse(until))
                .setReason(text("The figures come on Friday"))
                .build();
    }

    static RequestMessageSent clarify(String id, Instant receivedAt) {
        return RequestMessageSent.newBuilder()
                .setSubmission(stamp("edu", receivedAt))
                .setRequestId(id)
                .setKind(RequestMessageKind.CLARIFY)
                .setText(text("For which year?"))
                .build();
    }

    /** A matter that 'mam' opens, as the authorised body. */
    static JointMatterArose arose(String id, Instant receivedAt, String... agencies) {
        return arose(id, MatterParty.AUTHORISED_BODY, "mam", LocalDate.EPOCH, receivedAt, agencies);
    }

    /** A matter that the first of the bodies opens; it arose that day. */
    static JointMatterArose aroseOn(String id, String day, Instant receivedAt, String... agencies) {
        return arose(id, MatterParty.AGENCY, agencies[0], LocalDate.parse(day), receivedAt, agencies);
    }

    private static JointMatterArose arose(
            String id, MatterParty party, String opener, LocalDate day, Instant receivedAt, String... agencies) {
        return JointMatterArose.newBuilder()
                .setSubmission(stamp(opener, receivedAt))
                .setMatterId(id)
                .setAroseOn(day)
                .setOpenedBy(party)
                .setOpener(opener)
                .setSubject(text("The flood"))
                .setBodies(Arrays.stream(agencies)
                        .map(agency -> ConcernedBody.newBuilder()
                                .setAgencyCode(agency)
                                .setAddressing(RequestAddressing.ADDRESSED)
                                .build())
                        .toList())
                .build();
    }

    static JointContribution contributed(String id, String agency, Instant receivedAt) {
        return contributed(id, agency, receivedAt, agency + " says so");
    }

    static JointContribution contributed(String id, String agency, Instant receivedAt, String words) {
        return new JointContribution(stamp(agency, receivedAt), id, says(words));
    }

    static MatterContribution says(String words) {
        return new MatterContribution(new Statement(text(words), false), List.of());
    }

    /** More time until the end of that day for some of the bodies concerned. */
    static JointMatterExtended extended(String id, String until, Instant receivedAt, String... agencies) {
        return new JointMatterExtended(
                stamp("mam", receivedAt),
                id,
                List.of(agencies),
                LocalDate.parse(until),
                text("The figures come on Friday"));
    }

    static JointNoticeOrdered ordered(String id, NoticeTime when, boolean nameMissing, Instant receivedAt) {
        return JointNoticeOrdered.newBuilder()
                .setSubmission(stamp("mam", receivedAt))
                .setMatterId(id)
                .setWhen(when)
                .setNameMissing(nameMissing)
                .setText(text("To all"))
                .build();
    }

    /** Cancelled by the authorised body, or by the agency that opened it. */
    static JointMatterClosed closed(String id, MatterParty by, Instant receivedAt) {
        return new JointMatterClosed(stamp("mam", receivedAt), id, by, text("Nothing came of it"));
    }

    static ObligationNoted acknowledged(String obligationId, int generation, Instant receivedAt) {
        return said(obligationId, generation, receivedAt).setAcknowledged(true).build();
    }

    static ObligationNoted confirmed(String obligationId, int generation, Instant receivedAt) {
        return said(obligationId, generation, receivedAt).setConfirmed(true).build();
    }

    static ObligationNoted.Builder said(String obligationId, int generation, Instant receivedAt) {
        return ObligationNoted.newBuilder()
                .setSubmission(stamp("maidd", receivedAt))
                .setObligationId(obligationId)
                .setDueGeneration(generation);
    }

    /** A calendar that swaps a day off with a worked weekend day, in the place of another one. */
    static CalendarActivated swapped(String version, String replaces, Instant receivedAt, String off, String worked) {
        return activated(version, replaces, receivedAt, """
                %1$s,off,moved by order,,%2$s,Order No. 7
                %2$s,worked,worked by order,,%1$s,Order No. 7
                """.formatted(off, worked));
    }

    /** The calendar of the release with further lines, in the place of another one. */
    static CalendarActivated activated(String version, String replaces, Instant receivedAt, String lines) {
        var release = WorkingCalendar.kazakhstan();
        var text = release.text().replace("version," + release.version(), "version," + version) + "\n" + lines;
        return new CalendarActivated(stamp("maidd", receivedAt), version, replaces, text, "Order No. 7");
    }

    /** An outlet that was just entered. */
    static Outlet outlet(String id, Instant changedAt) {
        return Outlet.newBuilder()
                .setOutletId(id)
                .setName(text(id))
                .setWebhookUrl("https://" + id + ".example/")
                .setSecret("whsec_c2VjcmV0")
                .setStatus(OutletStatus.ACTIVE)
                .setStartOffset(0)
                .setRevision(1)
                .setChangedAt(changedAt)
                .setSubmissionId(id)
                .setRequestId(id)
                .build();
    }

    /** An outlet that was just entered, and has no channel yet. */
    static Outlet outletWithoutWebhook(String id, Instant changedAt) {
        return Outlet.newBuilder(outlet(id, changedAt)).setWebhookUrl("").build();
    }

    /** The outlet with one more mail subscription. */
    static Outlet subscribed(Outlet before, Instant changedAt) {
        var mails = new ArrayList<>(before.getSubscriptions());
        mails.add(Subscription.newBuilder()
                .setSubscriptionId("sub-" + (mails.size() + 1))
                .setChannel(SubscriptionChannel.MAIL)
                .setLanguage(SubscriptionLanguage.RU)
                .setFilter(GridFilter.newBuilder().build())
                .setAddress("desk@tv.example")
                .setStatus(SubscriptionStatus.ACTIVE)
                .setStartOffset(0)
                .setMadeAt(changedAt)
                .setChangedAt(changedAt)
                .build());
        return withMails(before, mails, changedAt);
    }

    /** The outlet whose subscription at {@code index} is paused if it was served, and otherwise resumed. */
    static Outlet turned(Outlet before, int index, Instant changedAt) {
        var mails = new ArrayList<>(before.getSubscriptions());
        var mail = mails.get(index);
        boolean served = mail.getStatus() == SubscriptionStatus.ACTIVE;
        mails.set(
                index,
                Subscription.newBuilder(mail)
                        .setStatus(served ? SubscriptionStatus.PAUSED : SubscriptionStatus.ACTIVE)
                        .setResumptions(mail.getResumptions() + (served ? 0 : 1))
                        .setChangedAt(changedAt)
                        .build());
        return withMails(before, mails, changedAt);
    }

    private static Outlet withMails(Outlet before, List<Subscription> mails, Instant changedAt) {
        return Outlet.newBuilder(before)
                .setSubscriptions(mails)
                .setRevision(before.getRevision() + 1)
                .setChangedAt(changedAt)
                .build();
    }

    /** An attempt to mail version 1. */
    static DeliveryAttempted mailed(
            Outlet outlet, Subscription mail, String week, AttemptOutcome outcome, Instant businessTime) {
        return DeliveryAttempted.newBuilder(attempted(outlet.getOutletId(), week, outcome, businessTime))
                .setSubscriptionId(mail.getSubscriptionId())
                .setResumptions(outlet.getResumptions() + mail.getResumptions())
                .build();
    }

    static Outlet outlet(String id, String changedAt) {
        return outlet(id, Instant.parse(changedAt));
    }

    static Outlet suspended(Outlet before, Instant changedAt) {
        return Outlet.newBuilder(before)
                .setStatus(OutletStatus.SUSPENDED)
                .setRevision(before.getRevision() + 1)
                .setChangedAt(changedAt)
                .build();
    }

    static Outlet suspended(Outlet before, String changedAt) {
        return suspended(before, Instant.parse(changedAt));
    }

    static Outlet resumed(Outlet before, Instant changedAt) {
        return Outlet.newBuilder(before)
                .setStatus(OutletStatus.ACTIVE)
                .setResumptions(before.getResumptions() + 1)
                .setRevision(before.getRevision() + 1)
                .setChangedAt(changedAt)
                .build();
    }

    static Outlet resumed(Outlet before, String changedAt) {
        return resumed(before, Instant.parse(changedAt));
    }

    /** Version 1 of the week's grid, whole. */
    static MediaGridVersion published(String week, Instant publishedAt) {
        return published(week, 1, publishedAt);
    }

    static MediaGridVersion published(String week, String publishedAt) {
        return published(week, Instant.parse(publishedAt));
    }

    static MediaGridVersion published(String week, int version, Instant publishedAt) {
        return MediaGridVersion.newBuilder()
                .setWeek(week)
                .setVersion(version)
                .setPart(1)
                .setParts(1)
                .setPublishedAt(publishedAt)
                .setCause(PublicationCause.SCHEDULE)
                .setCommandOffset(0)
                .setCalendarVersion("kz-2026-11")
                .setPolicyVersion("standard")
                .setCanonicalForm("1")
                .setStateHash("0")
                .build();
    }

    /** An attempt to deliver version 1. */
    static DeliveryAttempted attempted(String outlet, String week, AttemptOutcome outcome, Instant businessTime) {
        return DeliveryAttempted.newBuilder()
                .setOutletId(outlet)
                .setWebhookId(outlet + "_" + week + "_1")
                .setWeek(week)
                .setVersion(1)
                .setAttempt(1)
                .setStartedAt(Instant.EPOCH)
                .setDurationMillis(20)
                .setOutcome(outcome)
                .setBusinessTime(businessTime)
                .build();
    }

    static DeliveryAttempted taken(String outlet, String week, String businessTime) {
        return attempted(outlet, week, AttemptOutcome.DELIVERED, Instant.parse(businessTime));
    }

    static DeliveryAttempted notTaken(String outlet, String week, String businessTime) {
        return attempted(outlet, week, AttemptOutcome.RETRY_LATER, Instant.parse(businessTime));
    }

    static Submission stamp(String agency, Instant receivedAt) {
        var id = UUID.nameUUIDFromBytes(("submission " + NUMBER.incrementAndGet()).getBytes(StandardCharsets.UTF_8));
        return Submission.newBuilder()
                .setSubmissionId(id.toString())
                .setRequestId(id.toString())
                .setReceivedAt(receivedAt)
                .setActor("account")
                .setAgencyCode(agency)
                .build();
    }

    private static LocalizedText text(String words) {
        return new LocalizedText(null, words, null);
    }
}
