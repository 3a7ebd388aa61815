package kz.mediagrid.editingpages.publication;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.editingpages.week.EditedWeeks;
import kz.mediagrid.editingpages.week.OtherWeeks;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.outlet.KnownOutlets;
import kz.mediagrid.gateway.publication.VersionPreview;
import kz.mediagrid.gateway.publication.VersionPreviews;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.grid.EntryChange;
import kz.mediagrid.grid.NextVersion;
import kz.mediagrid.grid.WeekDecider;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.GridPublicationOrdered;
import kz.mediagrid.topics.Service;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Composes the page that shows what the next version of a week changes, before the version is published. */
@Component
final class PublicationPages {

    /** The largest number of changes on one page. A version may have thousands of changes. */
    private static final int AT_ONCE = 100;

    private final VersionPreviews previews;
    private final KnownOutlets outlets;
    private final Directory directory;
    private final EditedWeeks heads;
    private final OtherWeeks others;
    private final BusinessClock clock;
    private final Menu menu;
    private final MessageSource bundles;

    PublicationPages(
            VersionPreviews previews,
            KnownOutlets outlets,
            Directory directory,
            EditedWeeks heads,
            OtherWeeks others,
            BusinessClock clock,
            Menu menu,
            MessageSource bundles) {
        this.previews = previews;
        this.outlets = outlets;
        this.directory = directory;
        this.heads = heads;
        this.others = others;
        this.clock = clock;
        this.menu = menu;
        this.bundles = bundles;
    }

    /**
     * The page with its forms.
     *
     * @param from the number of changes to skip
     * @param reason the texts of the reason for a hold, by field
     * @param key the key of the page's next write
     */
    ModelAndView page(GridWeek week, int from, Map<String, String> reason, String key, Locale locale) {
        var preview = previews.find(week);
        var changes = preview.map(VersionPreview::changes).orElse(List.of());
        int first = Math.min(Math.max(0, from), changes.size());
        int last = Math.min(first + AT_ONCE, changes.size());
        var words = new Words(bundles, locale);
        var entries = new FieldsInWords(words);
        var head = heads.of(week, locale);
        Map<String, Object> content = new HashMap<>();
        content.put("number", week.toString());
        content.put("days", new DatesInWords(words).range(week.monday(), week.sunday()));
        // Nothing can be ordered while a version is being published, but the week can be held.
        content.put("next", preview.map(it -> it.next().number()).orElse(null));
        content.put("version", preview.map(it -> it.next().number()).orElse(null));
        boolean held = head.hold() != null;
        content.put("empty", preview.filter(it -> isPointless(week, it, held)).isPresent());
        content.put("publishes", preview.filter(it -> publishes(week, it, held)).isPresent());
        content.put("shown", preview.map(it -> it.next().fingerprint()).orElse(""));
        content.put("counts", counts(changes));
        content.put("total", changes.size());
        content.put("first", Math.min(first + 1, last));
        content.put("last", last);
        content.put("earlier", first == 0 ? null : Math.max(0, first - AT_ONCE));
        content.put("later", last == changes.size() ? null : last);
        content.put(
                "changes",
                changes.subList(first, last).stream()
                        .map(change -> changed(change, week, entries, locale))
                        .toList());
        content.put("head", head);
        content.put("grid", menu.address(Service.NOTIFIER, "/grids/" + week).orElse(null));
        content.put("outlets", outlets.activeCount());
        content.put("reason", reason);
        content.put("key", key);
        content.put("faults", Map.of());
        content.put("summary", Map.of());
        content.put("problems", List.of());
        return new ModelAndView("editing/publication", content);
    }

    /** Shows on the page what became of the order or hold, and the version that was published since it was received. */
    void show(ModelAndView page, Receipt receipt, GridWeek week, Locale locale) {
        page.addObject("receipt", receipt).addObject("effect", receipt.command() + "." + receipt.state());
        var ordered = GridPublicationOrdered.getClassSchema().getName() + "." + Receipt.State.ACCEPTED;
        var newest = heads.of(week, locale).overview().newest();
        if (newest != null
                && ordered.equals(receipt.command() + "." + receipt.state())
                && !newest.getPublishedAt()
                        .isBefore(OffsetDateTime.parse(receipt.receivedAt()).toInstant())) {
            page.addObject("published", newest.getVersion());
        }
    }

    /**
     * Shows on the page that the version which its sender saw went out before the order came. Returns whether it did.
     *
     * @param version the number of the version that the sender saw; another text if the form had none
     * @param shown the fingerprint of the changes that the sender saw
     */
    boolean showGone(ModelAndView page, GridWeek week, String version, String shown) {
        var next = previews.find(week).map(VersionPreview::next);
        var isGone = version.matches("[0-9]{1,9}")
                && next.filter(it -> Integer.parseInt(version) <= it.newest()).isPresent();
        if (isGone) {
            // Nothing changed since: the sender saw what the newest version was made from.
            var hasTheseChanges = next.map(it -> new NextVersion(it.week(), it.newest() - 1, it.policy(), it.filings()))
                    .filter(before -> before.fingerprint().equals(shown))
                    .isPresent();
            page.addObject("gone", hasTheseChanges);
        }
        return isGone;
    }

    /** Whether an order would publish a version: a week gets its first one also without events. */
    private boolean publishes(GridWeek week, VersionPreview preview, boolean held) {
        return !isPointless(week, preview, held)
                && (preview.next().newest() == 0 || !preview.changes().isEmpty());
    }

    /** Whether an order would be refused, because the week is not held, it is over, and nobody filed an event for it. */
    private boolean isPointless(GridWeek week, VersionPreview preview, boolean held) {
        return !held
                && preview.next().newest() == 0
                && preview.next().filings().isEmpty()
                && WeekDecider.isOver(week, clock.instant());
    }

    /** The number of changes of each kind, in the order of the kinds. */
    private static Map<ChangeKind, Integer> counts(List<EntryChange> changes) {
        var counts = new EnumMap<ChangeKind, Integer>(ChangeKind.class);
        changes.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        return counts;
    }

    private ChangedEvent changed(EntryChange change, GridWeek week, FieldsInWords entries, Locale locale) {
        var reader = Languages.of(locale);
        var entry = change.entry();
        var before = change.before();
        return new ChangedEvent(
                change.kind(),
                change.eventId(),
                Wording.of(entry.getTitle(), reader),
                Wording.of(directory.nameOf(entry.getAgencyCode()), reader),
                entries.when(entry),
                Wording.of(entry.getPlace(), reader),
                before == null ? List.of() : entries.changes(change.changedFields(), before, entry),
                others.of(change.eventId(), week, locale));
    }
}
