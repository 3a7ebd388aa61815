package kz.mediagrid.accounts.people;

import java.time.Instant;
import kz.mediagrid.schemas.Person;

/** Whether a person may sign in. */
public enum PersonStatus {
    /** The person has not signed in yet. */
    INVITED,
    /** The access begins later. */
    NOT_YET,
    VALID,
    /** The access has ended by itself. */
    ENDED,
    REVOKED;

    /** @param now real time */
    public static PersonStatus of(Person person, Instant now) {
        if (person.getRevokedAt() != null) {
            return REVOKED;
        }
        if (person.getValidUntil() != null && !now.isBefore(person.getValidUntil())) {
            return ENDED;
        }
        if (person.getValidFrom() != null && now.isBefore(person.getValidFrom())) {
            return NOT_YET;
        }
        return person.getFirstSignInAt() == null ? INVITED : VALID;
    }

    /** Whether the access has ended, by itself or by a revocation. */
    public boolean isOver() {
        return this == ENDED || this == REVOKED;
    }

    /** Whether a person with this status may sign in. */
    public boolean opens() {
        return this == INVITED || this == VALID;
    }
}
