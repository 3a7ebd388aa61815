package kz.mediagrid.editingpages.editing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.CheckedLink;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.FileInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.editingpages.editing.EditingCard.Attached;
import kz.mediagrid.editingpages.editing.EditingCard.ContactLine;
import kz.mediagrid.editingpages.editing.EditingCard.Line;
import kz.mediagrid.editingpages.editing.EditingCard.MaterialLine;
import kz.mediagrid.editingpages.editing.EditingCard.Merger;
import kz.mediagrid.editingpages.editing.EditingCard.Rivals;
import kz.mediagrid.editingpages.editing.EditingCard.Standing;
import kz.mediagrid.editingpages.week.OtherWeeks;
import kz.mediagrid.gateway.agency.Reaches;
import kz.mediagrid.gateway.clash.ClashCards;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.gateway.event.Completeness;
import kz.mediagrid.gateway.event.EventPages;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the card of an event. */
@Component
final class EditingCards {

    /** The largest number of clashing events on a card. */
    private static final int MOST_RIVALS = 5;

    private final WeekFilings filings;
    private final EditingPages pages;
    private final EventPages eventPages;
    private final Contacts contacts;
    private final Reaches reaches;
    private final ClashCards clashes;
    private final OtherWeeks others;
    private final MessageSource bundles;

    EditingCards(
            WeekFilings filings,
            EditingPages pages,
            EventPages eventPages,
            Contacts contacts,
            Reaches reaches,
            ClashCards clashes,
            OtherWeeks others,
            MessageSource bundles) {
        this.filings = filings;
        this.pages = pages;
        this.eventPages = eventPages;
        this.contacts = contacts;
        this.reaches = reaches;
        this.clashes = clashes;
        this.others = others;
        this.bundles = bundles;
    }

    /** The card of the event; empty if the week has no such event. */
    Optional<EditingCard> card(GridWeek week, String event, Account account, Locale locale) {
        var making = new Making(week, new Words(bundles, locale));
        return filings.find(week, event)
                .flatMap(filing -> eventPages
                        .page(event, account, locale)
                        .map(page -> new EditingCard(
                                event,
                                page,
                                making.texts(filing.event().getDetails()),
                                making.attached(filing.event().getDetails()),
                                making.rivals(filing.event(), account),
                                reaches.of(filing.event().getAgencyCode(), null, making.reader),
                                making.standing(filing),
                                making.merger(filing))));
    }

    private final class Making {

        private final GridWeek week;
        private final Words words;
        private final DatesInWords dates;
        private final Language reader;

        private Making(GridWeek week, Words words) {
            this.week = week;
            this.words = words;
            this.dates = new DatesInWords(words);
            this.reader = Languages.of(words.locale());
        }

        private List<Line> texts(EventDetails details) {
            return Stream.of(
                            Stream.of(line("title", details.getTitle()), line("place", details.getPlace())),
                            details.getOrganisers().stream()
                                    .map(one -> line("organisers", one.getName(), one.getContacts())),
                            Stream.of(line("purpose", details.getPurpose())),
                            Stream.ofNullable(details.getObjective()).map(one -> line("objective", one)),
                            details.getKeyMessages().stream().map(one -> line("keyMessages", one)),
                            details.getSpeakers().stream()
                                    .map(one -> line(
                                            "speakers", named(one.getName(), one.getPosition()), one.getContacts())),
                            Stream.ofNullable(details.getOutcome()).map(one -> line("outcome", one)))
                    .flatMap(lines -> lines)
                    .toList();
        }

        private static LocalizedText named(@Nullable LocalizedText name, LocalizedText position) {
            return name == null
                    ? position
                    : new LocalizedText(
                            both(name.getKk(), position.getKk()),
                            both(name.getRu(), position.getRu()),
                            both(name.getEn(), position.getEn()));
        }

        private static @Nullable String both(@Nullable String name, @Nullable String position) {
            return Stream.of(name, position)
                    .filter(Objects::nonNull)
                    .reduce((one, other) -> one + ", " + other)
                    .orElse(null);
        }

        private Line line(String field, LocalizedText text) {
            return new Line(field, EditingCard.FiledText.of(text), true, List.of());
        }

        private Line line(String field, Statement statement) {
            return new Line(field, EditingCard.FiledText.of(statement.getText()), statement.getForMedia(), List.of());
        }

        private Line line(String field, LocalizedText text, List<Contact> ofIt) {
            return new Line(
                    field,
                    EditingCard.FiledText.of(text),
                    true,
                    contacts.whole(ofIt).stream()
                            .map(contact -> new ContactLine(
                                    contact.label() == null
                                            ? null
                                            : Wording.of(contact.label().localized(), reader),
                                    contact.phone(),
                                    contact.email(),
                                    contact.released()))
                            .toList());
        }

        private Attached attached(EventDetails details) {
            var accreditation = details.getAccreditation();
            return new Attached(
                    details.getMaterials().stream()
                            .map(one -> new MaterialLine(
                                    Wording.of(one.getTitle(), reader),
                                    FileInWords.ofNullable(one, words),
                                    CheckedLink.web(one.getUrl()),
                                    one.getForMedia()))
                            .toList(),
                    accreditation == null ? null : dates.fullUntil(accreditation.getDeadline()),
                    accreditation == null || accreditation.getUrl() == null
                            ? null
                            : CheckedLink.web(accreditation.getUrl()),
                    details.getStreamUrl() == null ? null : CheckedLink.web(details.getStreamUrl()));
        }

        private Rivals rivals(PlannedEvent event, Account account) {
            var all = event.getClashes().stream()
                    .map(Clash::getOtherEventId)
                    .distinct()
                    .count();
            return new Rivals(
                    clashes.of(event, MOST_RIVALS, account, words.locale()), Math.max(0, (int) all - MOST_RIVALS));
        }

        private Standing standing(WeekFiling filing) {
            var event = filing.event();
            return new Standing(
                    filing.isInGrid(pages.includes(week)),
                    filing.standing(),
                    filing.late(),
                    WeekFiling.lastChange(event),
                    note(event.getPublicNote()),
                    Completeness.of(event),
                    others.of(event.getEventId(), week, words.locale()));
        }

        private static EditingForm note(@Nullable LocalizedText text) {
            var note = EditingCard.FiledText.of(text);
            return new EditingForm(Map.of())
                    .withText("note", Map.of("kk", note.kk(), "ru", note.ru(), "en", note.en()));
        }

        private Merger merger(WeekFiling filing) {
            var event = filing.event();
            return new Merger(
                    filing.isOnItsOwn(),
                    Optional.ofNullable(event.getMergedInto())
                            .flatMap(id -> pages.other(id, reader))
                            .orElse(null),
                    event.getMergedFrom().stream()
                            .flatMap(id -> pages.other(id, reader).stream())
                            .toList());
        }
    }
}
