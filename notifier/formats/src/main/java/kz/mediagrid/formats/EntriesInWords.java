package kz.mediagrid.formats;

import java.time.Instant;
import java.util.function.Predicate;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.page.CheckedLink;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.formats.EntryInWords.Attendance;
import kz.mediagrid.formats.EntryInWords.Background;
import kz.mediagrid.formats.EntryInWords.Facts;
import kz.mediagrid.formats.EntryInWords.Head;
import kz.mediagrid.formats.EntryInWords.Mark;
import kz.mediagrid.formats.EntryInWords.NewDay;
import kz.mediagrid.formats.EntryInWords.Notices;
import kz.mediagrid.formats.EntryInWords.Span;
import kz.mediagrid.formats.EntryInWords.Speaker;
import kz.mediagrid.formats.EntryInWords.When;
import kz.mediagrid.schemas.Accreditation;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.GridEntry;
import org.jspecify.annotations.Nullable;

/** Puts entries of a version in words, in one reader's language. */
public final class EntriesInWords {

    private final Language reader;
    private final Words words;
    private final DatesInWords dates;
    private final Instant now;
    private final Predicate<GridWeek> published;

    /** @param published tests whether a week is published; readers are sent only to published weeks */
    public EntriesInWords(Language reader, Words words, Instant now, Predicate<GridWeek> published) {
        this.reader = reader;
        this.words = words;
        this.dates = new DatesInWords(words);
        this.now = now;
        this.published = published;
    }

    public EntryInWords of(GridEntry entry) {
        return new EntryInWords(
                key(entry),
                when(entry),
                new Head(
                        entry.getStanding().name(),
                        entry.getFeatured(),
                        mark(entry),
                        Wording.of(entry.getTitle(), reader)),
                new Notices(
                        Wording.ofNullable(entry.getPublicReason(), reader),
                        newDay(entry),
                        Wording.ofNullable(entry.getPublicNote(), reader)),
                Wording.of(entry.getPlace(), reader),
                new Attendance(
                        ContactInWords.of(entry, reader),
                        accreditation(entry.getAccreditation()),
                        CheckedLink.web(entry.getStreamUrl())),
                facts(entry),
                background(entry));
    }

    /** The entry's change since version 1; null if there is none. */
    public static @Nullable Mark mark(GridEntry entry) {
        if (entry.getStanding() == EntryStanding.CANCELLED) {
            return new Mark("mark.cancelled", entry.getChangedVersion());
        }
        if (entry.getStanding() == EntryStanding.MOVED) {
            return new Mark("mark.moved", entry.getChangedVersion());
        }
        if (entry.getStanding() == EntryStanding.POSTPONED) {
            return new Mark("mark.postponed", entry.getChangedVersion());
        }
        if (entry.getChangedVersion() > entry.getFirstVersion()) {
            return new Mark("mark.changed", entry.getChangedVersion());
        }
        return entry.getFirstVersion() > 1 ? new Mark("mark.added", entry.getFirstVersion()) : null;
    }

    private When when(GridEntry entry) {
        var lastDay = entry.getEndDate();
        return new When(
                dates.hours(entry.getTiming(), entry.getStartTime(), lastDay == null ? entry.getEndTime() : null),
                lastDay == null ? null : dates.days(entry.getDate(), lastDay),
                ends(entry),
                span(entry));
    }

    /** Names the entry to machines. */
    public static EntryInWords.Key key(GridEntry entry) {
        var monday = GridWeek.parse(entry.getWeek()).monday();
        var day = entry.getDate().isBefore(monday) ? monday : entry.getDate();
        return new EntryInWords.Key(entry.getWeek(), entry.getEventId(), day);
    }

    private static Span span(GridEntry entry) {
        var movedTo = entry.getMovedTo();
        if (movedTo != null) {
            return new Span(movedTo, movedTo, null, null, true);
        }
        var last = entry.getEndDate() == null ? entry.getDate() : entry.getEndDate();
        return new Span(
                entry.getDate(),
                last,
                entry.getStartTime(),
                entry.getStartTime() == null ? null : entry.getEndTime(),
                entry.getTiming() == EventTiming.TO_BE_CONFIRMED);
    }

    /**
     * The last day and the end time of an event of several days; null if the event has no end time or lasts only one
     * day. This text is apart from the hours, because the end time belongs only to the last day.
     */
    private @Nullable String ends(GridEntry entry) {
        return entry.getEndDate() == null || entry.getEndTime() == null
                ? null
                : dates.day(entry.getEndDate()) + ", " + DatesInWords.time(entry.getEndTime());
    }

    private Facts facts(GridEntry entry) {
        return new Facts(
                entry.getOrganisers().stream()
                        .map(organiser -> Wording.of(organiser.getName(), reader))
                        .toList(),
                Wording.of(entry.getPurpose(), reader),
                Wording.ofNullable(entry.getOutcome(), reader),
                entry.getSpeakers().stream()
                        .map(speaker -> new Speaker(
                                Wording.of(speaker.getPosition(), reader),
                                Wording.ofNullable(speaker.getName(), reader)))
                        .toList());
    }

    private Background background(GridEntry entry) {
        return new Background(
                Wording.ofNullable(entry.getObjective(), reader),
                entry.getKeyMessages().stream()
                        .map(message -> Wording.of(message, reader))
                        .toList(),
                entry.getMaterials().stream()
                        .map(material -> MaterialInWords.of(material, words))
                        .toList());
    }

    private EntryInWords.@Nullable Accreditation accreditation(@Nullable Accreditation accreditation) {
        if (accreditation == null) {
            return null;
        }
        var deadline = accreditation.getDeadline();
        return new EntryInWords.Accreditation(
                dates.until(deadline), !now.isBefore(deadline), CheckedLink.web(accreditation.getUrl()));
    }

    private @Nullable NewDay newDay(GridEntry entry) {
        var day = entry.getMovedTo();
        if (day == null) {
            return null;
        }
        var week = GridWeek.of(day);
        return new NewDay(dates.weekday(day), published.test(week) ? week.toString() : null);
    }
}
