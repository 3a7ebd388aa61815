package kz.mediagrid.notifier.outletmail;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.mail.MailFile;
import kz.mediagrid.edge.mail.MailText;
import kz.mediagrid.edge.mail.Mailer;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.formats.EntriesInWords;
import kz.mediagrid.formats.GridMail;
import kz.mediagrid.formats.MailLinks;
import kz.mediagrid.formats.icalendar.EventCalendar;
import kz.mediagrid.notifier.icalendar.CalendarFile;
import kz.mediagrid.notifier.icalendar.GridCalendars;
import kz.mediagrid.notifier.icalendar.GridCalendars.Style;
import kz.mediagrid.notifier.outlet.Deliveries;
import kz.mediagrid.notifier.outlet.Outlets.Subscribed;
import kz.mediagrid.notifier.outlet.UnsubscribeLinks;
import kz.mediagrid.outlets.CursorIds;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.schemas.GridEntry;
import org.springframework.context.MessageSource;

/** Writes whole mails to subscriptions: the text in the subscription's language, and the headers of a mailing list. */
public final class MailWriting {

    /** The largest number of files in one mail. */
    private static final int FILES = 20;

    private final Mailer mailer;
    private final UnsubscribeLinks links;
    private final MessageSource bundles;
    private final Predicate<GridWeek> published;
    private final Clock business;
    private final Deliveries deliveries;
    private final GridCalendars calendars;

    /** @param published tests whether a week is published; readers are sent only to published weeks */
    public MailWriting(
            Mailer mailer,
            UnsubscribeLinks links,
            MessageSource bundles,
            Predicate<GridWeek> published,
            Clock business,
            Deliveries deliveries,
            GridCalendars calendars) {
        this.mailer = mailer;
        this.links = links;
        this.bundles = bundles;
        this.published = published;
        this.business = business;
        this.deliveries = deliveries;
        this.calendars = calendars;
    }

    /**
     * @param id the mail's id
     * @param events the changed events, of which calendar files are attached
     * @return the mail as it is handed over (RFC 5322)
     */
    byte[] of(Destination to, String id, List<GridEntry> events, Function<GridMail, MailText> text) {
        var subscription = Objects.requireNonNull(to.mail());
        var words = new Words(bundles, new Subscribed(to.outlet(), subscription).locale());
        var entries = new EntriesInWords(Languages.of(words.locale()), words, business.instant(), published);
        var unsubscribe = links.to(to.outlet(), subscription.getSubscriptionId());
        var mail = new GridMail(
                entries,
                words,
                new MailLinks(
                        links.service(), links.settings(to.outlet()), unsubscribe.toString(), isRefusedElsewhere(to)));
        var headers = new LinkedHashMap<String, String>();
        headers.put(
                "List-Id",
                "<%s.%s.media-grid.%s>"
                        .formatted(subscription.getSubscriptionId(), to.outlet().getOutletId(), unsubscribe.getHost()));
        headers.put("List-Unsubscribe", "<" + unsubscribe + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        try {
            return mailer.compose(
                    id,
                    Objects.requireNonNull(subscription.getAddress()),
                    text.apply(mail),
                    headers,
                    files(events, words.locale()));
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail " + id + " cannot be composed", e);
        }
    }

    /** The calendar files of the first events; an event that left the grid has none. */
    private List<MailFile> files(List<GridEntry> events, Locale locale) {
        return events.stream()
                .limit(FILES)
                .flatMap(entry -> calendars
                        .event(GridWeek.parse(entry.getWeek()), entry.getEventId(), new Style(locale, true))
                        .map(calendar -> new MailFile(entry.getEventId() + ".ics", EventCalendar.TYPE, bytes(calendar)))
                        .stream())
                .toList();
    }

    private static byte[] bytes(CalendarFile calendar) {
        var bytes = new ByteArrayOutputStream();
        try {
            calendar.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private boolean isRefusedElsewhere(Destination to) {
        return Destination.mails(to.outlet()).stream()
                .filter(other -> !other.id().equals(to.id()) && other.isOn())
                .flatMap(other -> CursorIds.ofMails(other.id()).stream()
                        .map(key -> new Serving(other, deliveries.cursorOf(key).orElse(null))))
                .anyMatch(Serving::isSuspended);
    }
}
