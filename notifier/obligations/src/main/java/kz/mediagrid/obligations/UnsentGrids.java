package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DispatchStanding;
import kz.mediagrid.schemas.FirstAttempt;
import kz.mediagrid.state.Store;
import org.jspecify.annotations.Nullable;

/** The first versions of weeks that are not sent to every outlet yet, and the first attempts to send them. */
final class UnsentGrids {

    private final Store<DispatchStanding> published;
    private final Store<FirstAttempt> attempts;

    /**
     * @param published the first version of each week's grid, by week
     * @param attempts the first attempts to deliver these versions, by week, slash, channel
     */
    UnsentGrids(Store<DispatchStanding> published, Store<FirstAttempt> attempts) {
        this.published = published;
        this.attempts = attempts;
    }

    /** The first version of the week's grid; null if it is sent, or not published. */
    @Nullable
    DispatchStanding version(String week) {
        return published.get(week);
    }

    void publish(String week, DispatchStanding version) {
        published.put(week, version);
    }

    /** Keeps the attempt if it counts, and is the first of its channel: a mail is sent when the mail server took it, not when it was tried. */
    boolean attempted(DeliveryAttempted attempt) {
        boolean taken = attempt.getOutcome() == AttemptOutcome.DELIVERED;
        var key = key(attempt.getWeek(), Destination.idOf(attempt));
        if (attempt.getSubscriptionId() != null && !taken || attempts.get(key) != null) {
            return false;
        }
        attempts.put(key, new FirstAttempt(attempt.getBusinessTime(), taken, attempt.getHttpStatus()));
        return true;
    }

    void eachWeek(Consumer<String> taker) {
        published.each("", (week, version) -> taker.accept(week));
    }

    /** The progress of sending the version to the outlets, by the attempts up to {@code until}. */
    Dispatch dispatch(String week, DispatchStanding version, MediaOutlets outlets, Instant until) {
        var channels = new TreeMap<String, List<ChannelDispatch>>();
        outlets.each((channel, standing) -> channels.computeIfAbsent(
                        MediaOutlets.outletOf(channel), outlet -> new ArrayList<>())
                .add(new ChannelDispatch(standing, attempts.get(key(week, channel)))));
        var dispatch = new Dispatch(version, until);
        channels.forEach(dispatch::count);
        return dispatch;
    }

    /** Deletes the week, whose grid is sent. */
    void sent(String week) {
        published.remove(week);
        attempts.each(key(week, ""), (key, attempt) -> attempts.remove(key));
    }

    /** Deletes the weeks before {@code week} whose grid is no longer owed. */
    void forgetBefore(String week, Predicate<String> isOwed) {
        published.each("", (one, version) -> {
            if (one.compareTo(week) < 0 && !isOwed.test(one)) {
                published.remove(one);
            }
        });
        attempts.each("", (key, attempt) -> {
            if (key.compareTo(week) < 0 && !isOwed.test(weekOf(key))) {
                attempts.remove(key);
            }
        });
    }

    private static String key(String week, String channel) {
        return week + "/" + channel;
    }

    private static String weekOf(String key) {
        return key.substring(0, key.indexOf('/'));
    }
}
