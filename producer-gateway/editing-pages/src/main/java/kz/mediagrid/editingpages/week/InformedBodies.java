package kz.mediagrid.editingpages.week;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.page.AccountNames;
import kz.mediagrid.edge.page.AlphabeticalOrder;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.agency.Reaches;
import kz.mediagrid.gateway.obligation.ObligationNotes;
import kz.mediagrid.gateway.week.WeekBody;
import kz.mediagrid.gateway.week.WeekOverviews;
import kz.mediagrid.schemas.ObligationNoted;
import kz.mediagrid.tables.ListTable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Describes the bodies that owe information for a week to one reader. */
@Component
final class InformedBodies {

    private final WeekOverviews overviews;
    private final ObligationNotes notes;
    private final Directory directory;
    private final Reaches reaches;
    private final AccountNames accounts;
    private final MessageSource bundles;

    InformedBodies(
            WeekOverviews overviews,
            ObligationNotes notes,
            Directory directory,
            Reaches reaches,
            AccountNames accounts,
            MessageSource bundles) {
        this.overviews = overviews;
        this.notes = notes;
        this.directory = directory;
        this.reaches = reaches;
        this.accounts = accounts;
        this.bundles = bundles;
    }

    /** The bodies that the filter leaves: first those that owe the week, the overdue before the others; each part by name. */
    List<InformedBody> of(GridWeek week, BodiesFilter filter, Locale locale) {
        return overviews.bodies(week).stream()
                .filter(filter::has)
                .filter(body -> filter.has(directory.find(body.agency())))
                .map(body -> body(body, locale))
                .sorted(InformedBody.TO_CALL_FIRST.thenComparing(
                        AlphabeticalOrder.by(body -> body.name().text())))
                .toList();
    }

    /** The same bodies as a table for files. */
    ListTable table(GridWeek week, BodiesFilter filter, Locale locale) {
        var words = new Words(bundles, locale);
        return new ListTable(
                words.say("informed.title"),
                List.of(
                        words.say("directory.column.body"),
                        words.say("informed.column.state"),
                        words.say("informed.column.declared"),
                        words.say("directory.column.unit"),
                        words.say("directory.column.phone"),
                        words.say("directory.column.person"),
                        words.say("informed.column.note")),
                of(week, filter, locale).stream().map(body -> body.cells(words)).toList());
    }

    private InformedBody body(WeekBody body, Locale locale) {
        var reader = Languages.of(locale);
        var dates = new DatesInWords(new Words(bundles, locale));
        return new InformedBody(
                body.form().getObligationId(),
                Wording.of(directory.nameOf(body.agency()), reader),
                body.state(),
                body.late(),
                Optional.ofNullable(body.declaredAt()).map(dates::moment).orElse(null),
                reaches.of(body.agency(), null, reader),
                notes.last(body.form().getObligationId())
                        .map(note -> note(note, dates, locale))
                        .orElse(null));
    }

    private InformedBody.Note note(ObligationNoted noted, DatesInWords dates, Locale locale) {
        var stamp = noted.getSubmission();
        return new InformedBody.Note(
                Wording.of(noted.getNote(), Languages.of(locale)),
                stamp.getActorPost() == null ? accounts.ofId(stamp.getActor(), locale) : stamp.getActorPost(),
                dates.moment(stamp.getReceivedAt()));
    }
}
