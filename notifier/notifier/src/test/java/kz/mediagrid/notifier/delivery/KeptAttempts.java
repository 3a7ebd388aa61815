package kz.mediagrid.notifier.delivery;

import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.schemas.DeliveryCursor;
import org.jspecify.annotations.Nullable;

/** A ledger in memory, which a test can break; it outlives those who use it, as the topics do. */
final class KeptAttempts implements Ledger {

    final List<Attempt> all = new ArrayList<>();
    boolean isBroken;

    @Override
    public @Nullable DeliveryCursor cursor(String key) {
        return all.stream()
                .filter(attempt -> attempt.cursor().equals(key))
                .map(Attempt::after)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    @Override
    public void keep(List<Attempt> attempts) {
        if (isBroken) {
            throw new IllegalStateException("fenced");
        }
        all.addAll(attempts);
    }
}
