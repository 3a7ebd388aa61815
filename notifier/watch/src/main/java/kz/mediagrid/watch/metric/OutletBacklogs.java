package kz.mediagrid.watch.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.watch.view.VersionView;
import kz.mediagrid.watch.view.VersionView.Backlog;
import kz.mediagrid.watch.view.Watch;
import org.jspecify.annotations.Nullable;

/**
 * The outlets that are served, all together: each scrape has the same few numbers, however many outlets there are.
 *
 * @param suspended the number of suspended outlets, which the next two numbers do not count
 * @param behind the versions that the active outlets have not received yet
 * @param waitingSince for each active outlet, the time at which the oldest of its versions was written [real time]; null if
 *     it has received all
 * @param mails the versions that wait for the mail subscriptions of outlets that are neither suspended nor paused
 */
record OutletBacklogs(long suspended, long behind, List<@Nullable Instant> waitingSince, long mails) {

    static OutletBacklogs of(Watch watch) {
        long suspended = 0;
        long behind = 0;
        long mails = 0;
        var since = new ArrayList<@Nullable Instant>();
        for (var served : watch.outlets().all()) {
            mails += served.mails().stream()
                    .mapToLong(mail -> waiting(mail, watch.versions()))
                    .sum();
            if (served.isSuspended()) {
                suspended++;
                continue;
            }
            var waiting = served.waitingIn(watch.versions());
            behind += waiting.count();
            since.add(oldest(waiting));
        }
        return new OutletBacklogs(suspended, behind, since, mails);
    }

    private static long waiting(Serving mail, VersionView versions) {
        return mail.isSuspended()
                ? 0
                : versions.from(mail.nextOffset(), mail.to().skipSupersededBefore())
                        .count();
    }

    private static @Nullable Instant oldest(Backlog waiting) {
        return waiting.oldest() == null ? null : waiting.oldest().writtenAt();
    }

    /** The time for which the oldest version has waited for its outlet [s]; 0 if none waits. */
    double longest(Instant now) {
        return waitingSince.stream()
                .mapToDouble(since -> seconds(since, now))
                .max()
                .orElse(0);
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
