package kz.mediagrid.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.notifier.outletmail.MailDays;
import kz.mediagrid.notifier.page.ForeignFeeds;
import kz.mediagrid.notifier.page.ForeignFeeds.ReadEntry;
import kz.mediagrid.schemas.SubscriptionLanguage;
import org.jspecify.annotations.Nullable;

/** Readers in Russian that are told each change as it is published: of feeds, which they poll, and of the mails of a subscription. */
final class ToldReaders {

    private final EveryChannel channels;
    private final ToldEvents fed = new ToldEvents();
    private final ToldEvents mailed = new ToldEvents();
    private final Map<String, ReadEntry> known = new HashMap<>();
    private final Set<String> published = new HashSet<>();
    private final Map<String, List<Integer>> waiting = new TreeMap<>();
    private @Nullable Instant morning;

    ToldReaders(EveryChannel channels) {
        this.channels = channels;
    }

    /** Reads all that is sent or served since the last call. */
    void read() {
        channels.grids().weeks().stream()
                .flatMap(week -> channels.grids().versionsOf(week).stream())
                .filter(version -> published.add(version.header().getWeek() + '/' + version.version()))
                .forEach(version -> {
                    poll();
                    receive(version);
                });
    }

    private void poll() {
        var entries = new ArrayList<ReadEntry>();
        for (var entry : ForeignFeeds.byRome(channels.feed("ru", true))) {
            var before = known.putIfAbsent(entry.id(), entry);
            if (before == null) {
                entries.add(0, entry);
            } else {
                assertThat(entry).as("an entry of a feed never changes").isEqualTo(before);
            }
        }
        entries.forEach(fed::take);
    }

    private void receive(PublishedGrid version) {
        var at = version.header().getPublishedAt();
        if (morning != null && !at.isBefore(morning)) {
            wakes();
        }
        var week = version.header().getWeek();
        channels.atOnce(SubscriptionLanguage.RU, week, version.version()).ifPresent(mailed::take);
        waiting.computeIfAbsent(week, any -> new ArrayList<>()).add(version.version());
        morning = morning == null ? MailDays.morningAfter(at) : morning;
    }

    /** Receives the mail of the morning after the last versions. */
    void wakes() {
        if (morning != null) {
            channels.digest(SubscriptionLanguage.RU, morning, waiting).ifPresent(mailed::take);
        }
        waiting.clear();
        morning = null;
    }

    /** The events of which the entries of the feed tell. */
    ToldEvents fed() {
        return fed;
    }

    /** The events of which the mails at once and of the mornings tell together. */
    ToldEvents mailed() {
        return mailed;
    }
}
