package kz.mediagrid.editingpages.editing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.platform.clock.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * The marks of editors that have a card in work, for five minutes after their last touch. The marks are in the memory of this gateway
 * alone: an editor at another gateway does not see them, and a restart ends them. A mark holds the id of an account and
 * no name.
 */
@Component
final class EditorsAtWork {

    static final Duration LASTS = Duration.ofMinutes(5);

    /** The largest number of marks. Further touches leave none until others end. */
    static final int MOST = 1000;

    private final BusinessClock clock;
    private final Map<Card, Instant> touches = new ConcurrentHashMap<>();

    private record Card(String event, String account) {}

    /**
     * A mark.
     *
     * @param account the id of the editor's account
     * @param at the time of the last touch
     */
    record Mark(String account, Instant at) {}

    EditorsAtWork(BusinessClock clock) {
        this.clock = clock;
    }

    /** Marks the card of the event as in work by the account. */
    void touch(String event, String account) {
        touches.values().removeIf(this::isOver);
        var card = new Card(event, account);
        if (touches.size() < MOST || touches.containsKey(card)) {
            touches.put(card, clock.instant());
        }
    }

    /** The newest mark of another account at the card of the event. */
    Optional<Mark> other(String event, String account) {
        return touches.entrySet().stream()
                .filter(touch -> touch.getKey().event().equals(event)
                        && !touch.getKey().account().equals(account)
                        && !isOver(touch.getValue()))
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(touch -> new Mark(touch.getKey().account(), touch.getValue()));
    }

    /** A clock that was set back ends the marks of its future. */
    private boolean isOver(Instant at) {
        var now = clock.instant();
        return !now.isBefore(at.plus(LASTS)) || at.isAfter(now);
    }
}
