package kz.mediagrid.signin.passkey;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.schemas.Passkey;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;

/** The view of the topic {@code passkeys}. */
public final class Passkeys {

    private final Map<String, Passkey> passkeys = new ConcurrentHashMap<>();

    private volatile Instant lastWritten = Instant.MIN;

    public Passkeys() {}

    /** The time of the topic's last record [real time]; {@link Instant#MIN} if there is none. */
    public Instant lastWritten() {
        return lastWritten;
    }

    /**
     * Applies one record of the topic; the passkey is removed if {@code passkey} is null.
     *
     * @param writtenAt the timestamp of the record [real time]
     */
    void apply(String id, @Nullable Passkey passkey, Instant writtenAt) {
        lastWritten = writtenAt;
        if (passkey == null) {
            passkeys.remove(id);
        } else {
            passkeys.put(id, passkey);
        }
    }

    Optional<Passkey> find(String id) {
        return Optional.ofNullable(passkeys.get(id));
    }

    /** The passkeys of a person, the earliest first. */
    List<Passkey> of(String personId) {
        return passkeys.values().stream()
                .filter(passkey -> passkey.getPersonId().equals(personId))
                .sorted(Comparator.comparing(Passkey::getCreatedAt))
                .toList();
    }

    /** Erases the passkeys of a person, in the decision that erases the person. */
    public void erase(String personId, RevisionLog.Records records) {
        of(personId).forEach(passkey -> records.put(Topics.PASSKEYS, passkey.getCredentialId(), null));
    }
}
