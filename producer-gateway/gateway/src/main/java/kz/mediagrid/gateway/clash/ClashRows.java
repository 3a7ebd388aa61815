package kz.mediagrid.gateway.clash;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.page.CheckedLink;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.clash.ClashCard.Line;
import kz.mediagrid.gateway.clash.ClashCard.Row;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.grid.clash.Traits;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.ClashKind;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.PlannedEvent;
import org.jspecify.annotations.Nullable;

/** Compares two events for one reader, property by property. */
final class ClashRows {

    private final Directory directory;
    private final Contacts contacts;
    private final Account account;
    private final Words words;
    private final DatesInWords dates;
    private final Language reader;

    ClashRows(Directory directory, Contacts contacts, Account account, Words words) {
        this.directory = directory;
        this.contacts = contacts;
        this.account = account;
        this.words = words;
        this.dates = new DatesInWords(words);
        this.reader = Languages.of(words.locale());
    }

    /**
     * One of the two events.
     *
     * @param event the event; null if the reader may not see it
     * @param other the event beside it; null if the reader may not see it
     */
    private record Side(
            String agency,
            String when,
            @Nullable PlannedEvent event,
            @Nullable PlannedEvent other) {}

    /** Two events that the reader may see. */
    List<Row> ofBoth(List<ClashKind> kinds, PlannedEvent one, PlannedEvent other) {
        return rows(kinds, Traits.of(one).meets(Traits.of(other)), side(one, other), side(other, one));
    }

    /** An event of which the reader may not see the other one. */
    List<Row> ofOwn(PairClashes pair) {
        return rows(
                pair.kinds(),
                false,
                side(pair.event(), null),
                untold(pair.clashes().get(0), pair.event()));
    }

    private Side side(PlannedEvent event, @Nullable PlannedEvent other) {
        var details = event.getDetails();
        return new Side(
                event.getAgencyCode(),
                dates.daysOf(details.getDate(), details.getEndDate()) + ", "
                        + dates.hours(details.getTiming(), details.getStartTime(), details.getEndTime()),
                event,
                other);
    }

    private Side untold(Clash clash, PlannedEvent own) {
        var hours = clash.getOtherStart() == null
                ? words.say("clashes.no-hours")
                : dates.hours(EventTiming.TIMED, time(clash.getOtherStart()), time(clash.getOtherEnd()));
        return new Side(clash.getOtherAgencyCode(), dates.weekday(clash.getDay()) + ", " + hours, null, own);
    }

    private static @Nullable LocalTime time(@Nullable Integer minute) {
        return minute == null ? null : LocalTime.ofSecondOfDay(minute * 60L);
    }

    private List<Row> rows(List<ClashKind> kinds, boolean meet, Side one, Side other) {
        var isAlike = kinds.contains(ClashKind.LIKELY_DUPLICATE);
        var overlaps = meet || kinds.stream().anyMatch(kind -> kind != ClashKind.LIKELY_DUPLICATE);
        var isSamePlace = kinds.contains(ClashKind.SAME_PLACE);
        var isSameSpeaker = kinds.contains(ClashKind.SAME_SPEAKER);
        return List.of(
                row("title", isAlike ? "similar" : "", this::title, one, other),
                row("agency", "", side -> List.of(line(text(directory.nameOf(side.agency())))), one, other),
                row("when", overlaps ? "overlap" : "", side -> List.of(line(text(side.when()))), one, other),
                row("place", isSamePlace ? "same" : "", this::place, one, other),
                row("speakers", isSameSpeaker ? "same" : "", this::speakers, one, other),
                new Row("phones", "", List.of(phones(one.agency()), phones(other.agency()))));
    }

    /** @param mark the result of the comparison by their clashes; empty if they are compared by their lines */
    private static Row row(String name, String mark, Function<Side, List<Line>> lines, Side one, Side other) {
        var ofOne = lines.apply(one);
        var ofOther = lines.apply(other);
        var isTold = one.event() != null && other.event() != null;
        return new Row(name, mark.isEmpty() && isTold ? compared(ofOne, ofOther) : mark, List.of(ofOne, ofOther));
    }

    private static String compared(List<Line> one, List<Line> other) {
        if (one.isEmpty() && other.isEmpty()) {
            return "";
        }
        return texts(one).equals(texts(other)) ? "same" : "differs";
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(line -> line.text().text()).toList();
    }

    private List<Line> title(Side side) {
        var event = side.event();
        return List.of(
                event == null
                        ? line(text(words.say("clashes.untold")))
                        : new Line(text(event.getDetails().getTitle()), address(event), false));
    }

    private String address(PlannedEvent event) {
        return account.is(Role.AUTHORISED_BODY)
                ? "/editing/" + GridWeek.of(event.getDetails().getDate()) + "?event=" + event.getEventId()
                : "/events/" + event.getEventId();
    }

    private List<Line> place(Side side) {
        var event = side.event();
        return List.of(event == null ? hidden() : line(text(event.getDetails().getPlace())));
    }

    private Line hidden() {
        return line(text(words.say("clashes.hidden")));
    }

    private List<Line> speakers(Side side) {
        var event = side.event();
        if (event == null) {
            return List.of(hidden());
        }
        var common = side.other() == null ? List.of() : Traits.of(event).speakersSharedWith(Traits.of(side.other()));
        return event.getDetails().getSpeakers().stream()
                .map(speaker -> new Line(
                        text(speaker.getName() == null ? speaker.getPosition() : speaker.getName()),
                        null,
                        common.contains(speaker)))
                .toList();
    }

    /** The numbers of the press unit and, for the authorised body, that of the authorised person. */
    private List<Line> phones(String agency) {
        return Stream.concat(
                        directory.phonesOf(agency).stream(),
                        Optional.of(agency)
                                .filter(code -> account.is(Role.AUTHORISED_BODY))
                                .flatMap(directory::find)
                                .map(Agency::getAuthorisedPersonContactId)
                                .flatMap(contacts::find)
                                .flatMap(contact -> Optional.ofNullable(contact.phone()))
                                .stream())
                .distinct()
                .map(phone -> new Line(text(phone), CheckedLink.phone(phone), false))
                .toList();
    }

    private Wording text(LocalizedText text) {
        return Wording.of(text, reader);
    }

    private Wording text(String text) {
        return new Wording(text, Languages.code(reader), false);
    }

    private static Line line(Wording text) {
        return new Line(text, null, false);
    }
}
