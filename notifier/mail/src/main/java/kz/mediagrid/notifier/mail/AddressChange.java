package kz.mediagrid.notifier.mail;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change of the mail address of a state body's press unit in the directory.
 *
 * @param agency the state body's code
 * @param revision the revision of the directory entry with the new address
 * @param before the former address; null if the entry had none
 * @param after the new address; null if the entry has none any more
 * @param at the time of the change [UTC instant of the business clock]
 * @param by code of the state body that wrote the entry; null if no person or program wrote it
 * @param post the post of the person who wrote it; null for a program, or if nobody gave the post
 */
record AddressChange(
        String agency,
        int revision,
        @Nullable String before,
        @Nullable String after,
        Instant at,
        @Nullable String by,
        @Nullable String post) {

    /**
     * The news of the change for one of the two addresses.
     *
     * @param id the id of the attempts on {@code message-attempts}, which holds no address: {@code ADDRESS_CHANGED/edu/7/FORMER}
     * @param to the address that is told
     */
    record News(String id, String to, AddressChange change) {}

    /** The news for the former and for the new address, as far as there are such addresses. */
    List<News> news() {
        return Stream.of(news("FORMER", before), news("NEW", after))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable News news(String which, @Nullable String to) {
        return to == null ? null : new News("ADDRESS_CHANGED/" + agency + "/" + revision + "/" + which, to, this);
    }
}
