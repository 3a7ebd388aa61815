package kz.mediagrid.notifier.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.mail.Mailer;
import kz.mediagrid.notifier.delivery.OutletContents.Chosen;
import kz.mediagrid.notifier.feed.GridFeeds;
import kz.mediagrid.notifier.filter.EntryFilter;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.icalendar.CalendarFile;
import kz.mediagrid.notifier.icalendar.GridCalendars;
import kz.mediagrid.notifier.icalendar.GridCalendars.Style;
import kz.mediagrid.notifier.outlet.ActiveOutlet;
import kz.mediagrid.notifier.outlet.GridLinks;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.notifier.outlet.UnsubscribeLinks;
import kz.mediagrid.notifier.outletmail.MailWriting;
import kz.mediagrid.notifier.outletmail.OutletMails;
import kz.mediagrid.notifier.page.PageServer;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.GridFilter;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionChannel;
import kz.mediagrid.schemas.SubscriptionLanguage;
import kz.mediagrid.schemas.SubscriptionStatus;
import kz.mediagrid.state.testing.HeapStores;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** All that an outlet can get of the published grids, by each channel, with one filter for all. */
final class EveryChannel implements AutoCloseable {

    private static final Instant NOW = Instant.parse("2026-12-09T03:30:00Z");
    private static final URI SERVICE = URI.create("https://grid.example/");

    private final PageServer server = PageServer.start();
    private final List<MediaGridVersion> topic = new ArrayList<>();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final GridLinks links = new GridLinks(SERVICE, new Outlets(), clock);
    private final GridCalendars calendars = new GridCalendars(grids(), links, new BusinessClock(clock), bundles());
    private final OutletMails mails = new OutletMails(
            grids(),
            code -> Optional.empty(),
            new MailWriting(
                    new Mailer(new JavaMailSenderImpl(), "media-grid@mam.example.kz"),
                    new UnsubscribeLinks(SERVICE),
                    bundles(),
                    week -> true,
                    clock,
                    new LatestDeliveries(new HeapStores()),
                    calendars),
            clock);

    private final GridFeeds feeds =
            new GridFeeds(grids(), links, code -> Optional.empty(), new BusinessClock(clock), bundles());

    private @Nullable GridFilter filter;

    PublishedGrids grids() {
        return server.part(PublishedGrids.class);
    }

    /** Reads one part of a version from the topic. */
    void take(FollowedRecord record) {
        if (record.value() instanceof MediaGridVersion part) {
            topic.add(part);
        }
    }

    /** Sets the outlet's filter; null if all entries pass. */
    void filter(@Nullable GridFilter wanted) {
        filter = wanted;
    }

    /** The versions as they are on the topic {@code media-grids}. */
    List<MediaGridVersion> topic() {
        return topic;
    }

    /** The bodies of the webhook's messages: each version with its changes and, as for an outlet that lacks those before, whole. */
    List<String> webhook() {
        var contents = new OutletContents(links, code -> Optional.empty(), clock);
        var outlet = ActiveOutlet.named("tv")
                .setLargestBody(MessageBody.LARGEST)
                .setFilter(filter)
                .build();
        var chosen = contents.chosen(outlet);
        return versions()
                .flatMap(version -> {
                    var ref = new VersionRef(version.header().getWeek(), version.version(), 0, 1);
                    var changes = new VersionChanges(change -> contents.has(chosen, change));
                    topic.stream()
                            .filter(part -> part.getWeek().equals(ref.week()) && part.getVersion() == ref.version())
                            .forEach(changes::take);
                    return Stream.of(
                                    Content.changes(changes),
                                    Content.whole(version, passing(contents, chosen, version)))
                            .map(content ->
                                    new String(contents.body(contents.bodies(content, ref), outlet, ref), UTF_8));
                })
                .toList();
    }

    private static List<GridEntry> passing(OutletContents contents, Chosen chosen, PublishedGrid version) {
        return version.entries().stream()
                .filter(entry -> contents.has(chosen, entry))
                .toList();
    }

    /** The mails of one subscription: of each version at once, and the morning's with all versions. */
    List<MimeMessage> mails(SubscriptionLanguage language) {
        var made = new ArrayList<MimeMessage>();
        var numbers = new TreeMap<String, List<Integer>>();
        versions().forEach(version -> {
            var week = version.header().getWeek();
            numbers.computeIfAbsent(week, any -> new ArrayList<>()).add(version.version());
            atOnce(language, week, version.version()).ifPresent(made::add);
            made.add(ParsedMail.of(mails.atOnce(subscription(language), "id", week, version.version(), true)));
        });
        digest(language, NOW, numbers).ifPresent(made::add);
        return made;
    }

    /** The mail that is sent as soon as the version is published. */
    Optional<MimeMessage> atOnce(SubscriptionLanguage language, String week, int version) {
        return sent(mails.atOnce(subscription(language), "id", week, version, false));
    }

    /** The mail of a morning, with the other changes of the versions. */
    Optional<MimeMessage> digest(SubscriptionLanguage language, Instant morning, Map<String, List<Integer>> versions) {
        return sent(mails.digest(subscription(language), "id", morning, versions));
    }

    private static Optional<MimeMessage> sent(byte[] mail) {
        return mail.length == 0 ? Optional.empty() : Optional.of(ParsedMail.of(mail));
    }

    /** The mail with the newest version of the week, for a subscription that lacks those before. */
    MimeMessage whole(GridWeek week, SubscriptionLanguage language) {
        var newest = grids().newest(week).orElseThrow();
        return ParsedMail.of(mails.atOnce(subscription(language), "id", week.toString(), newest.version(), true));
    }

    /** The calendar of a subscription, then the files of each week and each event, as they are written. */
    List<String> calendars(Locale locale) {
        var style = new Style(locale, true);
        return Stream.concat(
                        Stream.of(calendars.subscription(this::passes, style)),
                        grids().weeks().stream()
                                .flatMap(week ->
                                        Stream.concat(calendars.week(week, style).stream(), ofEvents(week, style))))
                .map(EveryChannel::written)
                .toList();
    }

    private boolean passes(GridEntry entry) {
        return filter == null || new EntryFilter(filter, code -> Optional.empty()).matches(entry, NOW);
    }

    private Stream<CalendarFile> ofEvents(GridWeek week, Style style) {
        return grids().newest(week).orElseThrow().entries().stream()
                .flatMap(entry -> calendars.event(week, entry.getEventId(), style).stream());
    }

    /** The feed of all versions, or of all changed events. */
    String feed(String language, boolean byEvent) {
        var locale = Locale.forLanguageTag(language);
        return new String(
                feeds.of(new GridFeeds.Style("all/" + language, locale, byEvent, filter, null, Instant.EPOCH)), UTF_8);
    }

    /** The answers of the API, by path. */
    Map<String, String> api() {
        var answers = new TreeMap<String, String>();
        answers.put("/api/grids", got("/api/grids"));
        versions().forEach(version -> {
            var week = "/api/grids/" + version.header().getWeek();
            answers.put(week, got(week));
            var path = week + "/versions/" + version.version();
            answers.put(path, got(path));
        });
        return answers;
    }

    /** The page of a week. */
    String page(GridWeek week, String language) {
        return got("/grids/" + week + "?lang=" + language);
    }

    /** The week as plain text. */
    String text(GridWeek week, String language) {
        return got("/grids/" + week + "/text?lang=" + language);
    }

    private String got(String path) {
        var answer = server.get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private Stream<PublishedGrid> versions() {
        return grids().weeks().stream().flatMap(week -> grids().versionsOf(week).stream());
    }

    private Destination subscription(SubscriptionLanguage language) {
        var subscription = Subscription.newBuilder()
                .setSubscriptionId("sub-1")
                .setChannel(SubscriptionChannel.MAIL)
                .setLanguage(language)
                .setFilter(filter == null ? GridFilter.newBuilder().build() : filter)
                .setAddress("desk@tv.example")
                .setStatus(SubscriptionStatus.ACTIVE)
                .setStartOffset(0)
                .setMadeAt(NOW)
                .setChangedAt(NOW)
                .build();
        return new Destination(
                Outlet.newBuilder(ActiveOutlet.named("tv").build())
                        .setSubscriptions(List.of(subscription))
                        .build(),
                subscription);
    }

    private static String written(CalendarFile file) {
        var out = new ByteArrayOutputStream();
        try {
            file.write(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toString(UTF_8);
    }

    private static ResourceBundleMessageSource bundles() {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("edge-templates/page/words", "formats-words/words", "notifier-templates/grids/words");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return bundles;
    }

    @Override
    public void close() {
        server.close();
    }
}
