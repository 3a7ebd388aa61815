package kz.mediagrid.accounts.invitation;

import java.time.Instant;
import kz.mediagrid.schemas.Person;

/**
 * A new one-time link.
 *
 * @param token the secret part of the link; nothing stores it
 * @param expiresAt from then on [real time] the link opens nothing
 */
record MadeLink(Person person, String token, Instant expiresAt) {

    /** The path of the link on the gateway's pages. */
    String path() {
        return LinkController.PATH + "?token=" + token;
    }
}
