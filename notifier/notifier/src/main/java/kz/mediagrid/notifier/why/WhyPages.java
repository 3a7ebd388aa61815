package kz.mediagrid.notifier.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.subscription.ChannelsOfOutlet;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Outlet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Composes the page on which an outlet reads why it got an event, or did not. */
final class WhyPages {

    /** The largest number of events that are offered: the largest week that the grid page shows as a whole. */
    private static final int OFFERED = 500;

    private static final int WEEKS = 12;

    private final PublishedGrids grids;
    private final ChannelsOfOutlet channels;
    private final MessageSource bundles;

    WhyPages(PublishedGrids grids, ChannelsOfOutlet channels, MessageSource bundles) {
        this.grids = grids;
        this.channels = channels;
        this.bundles = bundles;
    }

    /** A week that can be chosen. */
    record Week(String id, String days, boolean chosen) {}

    /**
     * An event that can be chosen.
     *
     * @param day null if the event was taken out
     */
    record Offered(String event, Wording title, @Nullable String day) {}

    /**
     * A channel of the outlet.
     *
     * @param sort WEBHOOK, MAIL, CALENDAR or FEED
     * @param language KK, RU or EN; null for the webhook
     * @param filter the conditions in words; empty: all events
     */
    record Channel(
            String sort, @Nullable String address, @Nullable String language, List<String> filter, List<Row> rows) {}

    /**
     * A change of the event in one channel.
     *
     * @param unmet the names of the conditions that the event does not fulfil
     */
    record Row(
            int version,
            Moment published,
            String change,
            boolean brought,
            List<String> unmet,
            String state,
            @Nullable Moment at,
            @Nullable Integer attempt) {

        /** Whether a webhook has the version without the event. */
        public boolean isWithout() {
            return !brought && !state.equals(ChannelState.FILTERED.name());
        }
    }

    /** The page that offers the events of a week. */
    ModelAndView choice(Outlet outlet, String week, Locale locale) {
        var chosen = week.isEmpty() ? grids.latest() : Optional.of(GridWeeks.parse(week));
        var dates = new DatesInWords(new Words(bundles, locale));
        var weeks = grids.weeks().stream()
                .sorted(Comparator.reverseOrder())
                .limit(WEEKS)
                .map(one -> new Week(
                        one.toString(),
                        dates.range(one.monday(), one.sunday()),
                        chosen.filter(one::equals).isPresent()))
                .toList();
        var content = content(outlet, locale);
        content.put("weeks", weeks);
        content.put("weekId", chosen.map(GridWeek::toString).orElse(null));
        var offered = chosen.map(known -> offered(known, locale)).orElse(List.of());
        content.put("events", offered.subList(0, Math.min(OFFERED, offered.size())));
        content.put("more", offered.size() > OFFERED);
        content.put("eventTitle", null);
        return new ModelAndView("why", content);
    }

    /** The page that offers the events of the newest week, since the week is unknown or has no such event. */
    ModelAndView missing(Outlet outlet, String week, RequestProblem problem, Locale locale) {
        var words = new Words(bundles, locale);
        var page = choice(outlet, "", locale);
        page.addObject(
                "problem",
                grids.weeks().stream().map(GridWeek::toString).anyMatch(week::equals)
                        ? bundles.getMessage(problem.text(), locale)
                        : words.say("why.no-week"));
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    private List<Offered> offered(GridWeek week, Locale locale) {
        var newest = grids.newest(week)
                .orElseThrow(() -> ProblemKind.NOT_FOUND.because(ProblemText.of("version.none-yet", week)));
        var dates = new DatesInWords(new Words(bundles, locale));
        var offered = new ArrayList<Offered>();
        var left = left(week);
        for (var entry : newest.entries()) {
            left.remove(entry.getEventId());
            offered.add(new Offered(entry.getEventId(), words(entry.getTitle(), locale), day(entry, dates)));
        }
        left.forEach((event, title) -> offered.add(new Offered(event, words(title, locale), null)));
        return offered;
    }

    private static String day(GridEntry entry, DatesInWords dates) {
        return dates.daysOf(entry.getDate(), entry.getEndDate());
    }

    /** The last titles of the events that a version of the week took out. */
    private Map<String, LocalizedText> left(GridWeek week) {
        var left = new TreeMap<String, LocalizedText>();
        for (PublishedGrid version : grids.versionsOf(week)) {
            for (var change : grids.listed(version, OFFERED)) {
                var title = change.title();
                if (change.isRemoved() && title != null) {
                    left.put(change.eventId(), title);
                }
            }
        }
        return left;
    }

    /** The page of one event. */
    ModelAndView story(Outlet outlet, EventStory story, Locale locale) {
        var words = new Words(bundles, locale);
        var content = content(outlet, locale);
        var week = story.week();
        content.put("weekId", week.toString());
        content.put("days", new DatesInWords(words).range(week.monday(), week.sunday()));
        content.put("eventTitle", words(story.newest().getTitle(), locale));
        content.put(
                "channels",
                story.channels().stream().map(one -> channel(one, words)).toList());
        return new ModelAndView("why", content);
    }

    private Channel channel(ChannelStory story, Words words) {
        var subscription = story.subscription();
        var filter = story.filter();
        return new Channel(
                story.channel(),
                subscription == null ? null : subscription.getAddress(),
                subscription == null ? null : subscription.getLanguage().name(),
                filter == null ? List.of() : channels.sentences(filter, words),
                story.steps().stream().map(step -> row(step, words)).toList());
    }

    private static Row row(ChannelStep step, Words words) {
        var dates = new DatesInWords(words);
        var fate = step.fate();
        return new Row(
                step.change().version(),
                dates.fullMoment(step.change().publishedAt()),
                step.change().change().getKind().name(),
                step.brought(),
                step.unmet().stream().map(Enum::name).toList(),
                fate.state().name(),
                fate.at() == null ? null : dates.fullMoment(fate.at()),
                fate.attempt());
    }

    private static HashMap<String, Object> content(Outlet outlet, Locale locale) {
        var content = new HashMap<String, Object>();
        content.put("problem", null);
        content.put("outletId", outlet.getOutletId());
        content.put("outletName", words(outlet.getName(), locale));
        return content;
    }

    private static Wording words(LocalizedText text, Locale locale) {
        return Wording.of(text, Languages.of(locale));
    }
}
