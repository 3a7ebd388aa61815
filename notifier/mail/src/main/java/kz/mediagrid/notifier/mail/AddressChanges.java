package kz.mediagrid.notifier.mail;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kz.mediagrid.schemas.AgencyChanged;
import org.jspecify.annotations.Nullable;

/**
 * The view of the changes of press units' mail addresses whose news wait to be sent, from {@code agency-history} and
 * {@code message-attempts}. Both topics are stored for ever, so that no restart sends news again; so no address needs to be on
 * {@code messages}.
 */
final class AddressChanges {

    /** The last write of each entry, by the state body's code. */
    private final Map<String, Known> byCode = new HashMap<>();

    private final Map<String, AddressChange.News> waiting = new TreeMap<>();
    private final Mailbox mailbox;

    /** @param mailbox says which news were sent or given up */
    AddressChanges(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /**
     * The address in an entry.
     *
     * @param before the address in the revision before
     */
    private record Known(
            int revision,
            @Nullable String address,
            @Nullable String before) {}

    /** Applies a write of an entry. The first write of an entry changes no address. */
    synchronized void apply(AgencyChanged written) {
        var entry = written.getEntry();
        var known = byCode.get(entry.getAgencyCode());
        int revision = entry.getRevision();
        var address = Addresses.unitEmail(entry);
        if (known == null) {
            byCode.put(entry.getAgencyCode(), new Known(revision, address, address));
            return;
        }
        // The same revision twice is the same write.
        var before = known.revision() == revision ? known.before() : known.address();
        byCode.put(entry.getAgencyCode(), new Known(revision, address, before));
        if (Objects.equals(before, address)) {
            return;
        }
        new AddressChange(
                        entry.getAgencyCode(),
                        revision,
                        before,
                        address,
                        entry.getChangedAt(),
                        written.getActorAgencyCode(),
                        written.getActorPost())
                .news().stream()
                        .filter(news -> !mailbox.isEnded(news.id()))
                        .forEach(news -> waiting.put(news.id(), news));
    }

    /** The news to be sent, ordered by the time of the change. */
    synchronized List<AddressChange.News> waiting() {
        waiting.keySet().removeIf(mailbox::isEnded);
        return waiting.values().stream()
                .sorted(Comparator.comparing(news -> news.change().at()))
                .toList();
    }
}
