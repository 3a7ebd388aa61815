package kz.mediagrid.signin.invitation;

import java.time.Duration;
import java.time.Instant;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.schemas.Person;
import kz.mediagrid.schemas.SignInLink;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;

/**
 * A new one-time link.
 *
 * @param token the secret part of the link; nothing stores it
 * @param expiresAt from then on [real time] the link opens nothing
 * @param mailed whether the link goes to the person by mail, so that a use confirms the mail address
 */
record MadeLink(Person person, String token, Instant expiresAt, boolean mailed) {

    /** When a link of {@code person} expires that is made at {@code now}. It lasts from the beginning of the access. */
    static Instant end(Person person, Instant now, Duration lasts) {
        var first = person.getValidFrom();
        return (first == null || first.isBefore(now) ? now : first).plus(lasts);
    }

    /** Adds the link to the records of a decision. */
    void put(@Nullable String maker, Instant now, RevisionLog.Records records) {
        records.put(Topics.SIGN_IN_LINKS, Hashes.plain(token), record(maker, now));
    }

    /** @param maker the account id of who made the link; null for an operator */
    SignInLink record(@Nullable String maker, Instant now) {
        return SignInLink.newBuilder()
                .setPersonId(person.getPersonId())
                .setCreatedAt(now)
                .setCreatedBy(maker)
                .setExpiresAt(expiresAt)
                .setMailed(mailed)
                .build();
    }

    /** The path of the link on the gateway's pages. */
    String path() {
        return LinkController.PATH + "?token=" + token;
    }
}
