package kz.mediagrid.agencypages.owed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.matter.JointMatters;
import kz.mediagrid.gateway.request.InformationRequest;
import kz.mediagrid.gateway.request.InformationRequests;
import kz.mediagrid.gateway.term.MetLately;
import kz.mediagrid.gateway.term.OwedNow;
import kz.mediagrid.gateway.term.TimeLeft;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words what a body owes, and what it met lately, for its people. */
@Component
public final class OwedRows {

    private final OwedNow owed;
    private final MetLately met;
    private final InformationRequests requests;
    private final JointMatters matters;
    private final BusinessClock clock;
    private final MessageSource bundles;

    OwedRows(
            OwedNow owed,
            MetLately met,
            InformationRequests requests,
            JointMatters matters,
            BusinessClock clock,
            MessageSource bundles) {
        this.owed = owed;
        this.met = met;
        this.requests = requests;
        this.matters = matters;
        this.clock = clock;
        this.bundles = bundles;
    }

    /** Everything that the body owes, in the order of the due times. Leaves out obligations that were met or cancelled just now. */
    public List<OwedRow> owed(Account by, Locale locale) {
        return owed.of(by.agency()).stream()
                .filter(one -> isOpen(one, by.agency()))
                .map(one -> row(one, locale))
                .toList();
    }

    /** The obligations that the body met in the last 30 days, the newest first. */
    List<OwedRow> met(Account by, Locale locale) {
        return met.of(by.agency()).stream().map(one -> row(one, locale)).toList();
    }

    /** The obligation engine may not have read an answer or a contribution that this gateway shows already. */
    private boolean isOpen(ObligationChanged one, String agency) {
        return switch (one.getKind()) {
            case REQUEST_ANSWER ->
                requests.find(one.getSubject())
                        .filter(request -> request.state() != InformationRequest.State.OPEN)
                        .isEmpty();
            case JOINT_CONTRIBUTION ->
                matters.find(one.getSubject())
                        .filter(matter -> matter.isCancelled()
                                || matter.contributedAt(agency).isPresent())
                        .isEmpty();
            default -> true;
        };
    }

    private OwedRow row(ObligationChanged one, Locale locale) {
        var words = new Words(bundles, locale);
        var dates = new DatesInWords(words);
        var kind = one.getKind();
        boolean isForm = kind == ObligationKind.WEEKLY_SUBMISSION || kind == ObligationKind.GRID_DISPATCH;
        return new OwedRow(
                kind.name(),
                one.getState().name(),
                Wording.ofNullable(one.getTitle(), Languages.of(locale)),
                isForm ? dates.fullWeek(GridWeek.parse(one.getSubject())) : null,
                path(one),
                dates.fullUntil(one.getDueAt()),
                TimeLeft.until(one.getDueAt(), clock, words),
                Optional.ofNullable(one.getReceivedAt()).map(dates::fullMoment).orElse(null));
    }

    private static String path(ObligationChanged one) {
        return switch (one.getKind()) {
            case WEEKLY_SUBMISSION -> "/week/" + one.getSubject();
            case REQUEST_ANSWER -> "/requests/" + one.getSubject();
            case JOINT_CONTRIBUTION -> "/matters/" + one.getSubject();
            default -> "";
        };
    }
}
