package kz.mediagrid.watch.metric;

import static java.util.stream.Collectors.toCollection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.watch.view.OutletChannels;
import kz.mediagrid.watch.view.VersionView.Backlog;
import kz.mediagrid.watch.view.Watch;
import org.jspecify.annotations.Nullable;

/**
 * The outlets that are served, all together: each scrape has the same few numbers, however many outlets there are. A channel that
 * is suspended or paused waits for nothing.
 *
 * @param active the number of outlets without a suspended channel
 * @param suspended the number of outlets with one
 * @param behind the versions that webhooks have not received yet
 * @param waitingSince for each webhook, the time at which the oldest of its versions was written [real time]; null if it has
 *     received all
 * @param mails the versions that wait for mail subscriptions
 * @param mailsSince the time at which the oldest of these was written [real time]; null if there is none
 */
record OutletBacklogs(
        long active,
        long suspended,
        long behind,
        List<@Nullable Instant> waitingSince,
        long mails,
        @Nullable Instant mailsSince) {

    static final OutletBacklogs NONE = new OutletBacklogs(0, 0, 0, List.of(), 0, null);

    static OutletBacklogs of(Watch watch) {
        var all = watch.outlets().all();
        long suspended = all.stream().filter(OutletChannels::isSuspendedInPart).count();
        var webhooks = backlogs(all.stream().flatMap(served -> OutletChannels.webhook(served).stream()), watch);
        var mails = backlogs(all.stream().flatMap(OutletChannels::mails), watch);
        return new OutletBacklogs(
                all.size() - suspended,
                suspended,
                sum(webhooks),
                webhooks.stream().map(OutletBacklogs::oldest).collect(toCollection(ArrayList::new)),
                sum(mails),
                mails.stream()
                        .flatMap(mail -> Stream.ofNullable(oldest(mail)))
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static List<Backlog> backlogs(Stream<Serving> channels, Watch watch) {
        return channels.filter(channel -> !channel.isSuspended())
                .map(watch.versions()::waiting)
                .toList();
    }

    private static long sum(List<Backlog> backlogs) {
        return backlogs.stream().mapToLong(Backlog::count).sum();
    }

    private static @Nullable Instant oldest(Backlog waiting) {
        return waiting.oldest() == null ? null : waiting.oldest().writtenAt();
    }

    /** The time for which the oldest version has waited for its webhook [s]; 0 if none waits. */
    double longest(Instant now) {
        return waitingSince.stream()
                .mapToDouble(since -> seconds(since, now))
                .max()
                .orElse(0);
    }

    /** The time for which the oldest version has waited for its mail subscription [s]; 0 if none waits. */
    double longestMail(Instant now) {
        return seconds(mailsSince, now);
    }

    long count(OutletLag lag, Instant now) {
        return waitingSince.stream()
                .filter(since -> OutletLag.of(since == null ? null : Duration.between(since, now)) == lag)
                .count();
    }

    private static double seconds(@Nullable Instant since, Instant now) {
        return since == null ? 0 : Math.max(0, Duration.between(since, now).toMillis() / 1000.0);
    }
}
