package kz.mediagrid.gateway.obligation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.page.AccountNames;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.edge.page.AlphabeticalOrder;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.schemas.Attention;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.topics.Service;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the page of notes: the obligations in the reader's words, and which boxes the form has. */
@Component
final class NotePages {

    private final ObligationNoteWriter writer;
    private final AgencyNames agencies;
    private final AccountNames accounts;
    private final Menu menu;
    private final MessageSource bundles;

    NotePages(
            ObligationNoteWriter writer,
            AgencyNames agencies,
            AccountNames accounts,
            Menu menu,
            MessageSource bundles) {
        this.writer = writer;
        this.agencies = agencies;
        this.accounts = accounts;
        this.menu = menu;
        this.bundles = bundles;
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if there is no obligation with one of the {@code ids} */
    NotePage page(List<String> ids, Account reader, Locale locale) {
        var obligations = ids.stream().map(writer::require).toList();
        var dates = new DatesInWords(new Words(bundles, locale));
        return new NotePage(
                obligations.stream()
                        .map(it -> item(it, dates, locale))
                        .sorted(AlphabeticalOrder.by(item -> item.body().text()))
                        .toList(),
                obligations.stream().anyMatch(NotePage::isAcknowledgeable),
                reader.is(Role.AUTHORISED_BODY) && obligations.stream().anyMatch(NotePage::isConfirmable));
    }

    /** The name of the state body that owes the obligation. */
    String body(String obligationId, Locale locale) {
        return body(writer.require(obligationId), Languages.of(locale)).text();
    }

    private NotePage.Item item(ObligationChanged obligation, DatesInWords dates, Locale locale) {
        var reader = Languages.of(locale);
        var attention = obligation.getAttention();
        return new NotePage.Item(
                obligation.getObligationId(),
                owed(obligation, dates, reader),
                body(obligation, reader),
                dates.fullUntil(obligation.getDueAt()),
                obligation.getState().name(),
                ObligationStates.isSettledInTime(obligation),
                attention == null ? null : said(attention, dates, locale),
                menu.address(Service.NOTIFIER, "/ops/obligations/" + obligation.getObligationId())
                        .orElse(null));
    }

    private static NotePage.Owed owed(ObligationChanged obligation, DatesInWords dates, Language reader) {
        var kind = obligation.getKind().name();
        return switch (obligation.getKind()) {
            case WEEKLY_SUBMISSION, GRID_DISPATCH ->
                new NotePage.Owed(
                        kind,
                        null,
                        dates.fullWeek(GridWeek.parse(obligation.getSubject())).text());
            case REQUEST_ANSWER, JOINT_CONTRIBUTION, UNKNOWN ->
                new NotePage.Owed(
                        kind,
                        obligation.getTitle() == null
                                ? Wording.none(reader)
                                : Wording.of(obligation.getTitle(), reader),
                        null);
        };
    }

    private Wording body(ObligationChanged obligation, Language reader) {
        return agencies.nameOf(obligation.getDebtor())
                .map(name -> Wording.of(name, reader))
                .orElseGet(() -> Wording.none(reader));
    }

    private NotePage.Said said(Attention attention, DatesInWords dates, Locale locale) {
        var by = attention.getAcknowledgedBy();
        return new NotePage.Said(
                dates.fullMoment(attention.getNotedAt()),
                accounts.ofId(attention.getNotedBy(), locale),
                moment(attention.getAcknowledgedAt(), dates),
                by == null ? null : accounts.ofId(by, locale),
                moment(attention.getConfirmedAt(), dates),
                attention.getOwner(),
                Wording.ofNullable(attention.getNote(), Languages.of(locale)));
    }

    private static @Nullable Moment moment(@Nullable Instant instant, DatesInWords dates) {
        return instant == null ? null : dates.fullMoment(instant);
    }
}
