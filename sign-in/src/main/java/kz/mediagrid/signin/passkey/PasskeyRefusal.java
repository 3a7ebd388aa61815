package kz.mediagrid.signin.passkey;

/** The reason for which a passkey is not taken. */
public enum PasskeyRefusal {
    /** The answer came without a challenge of ours, or later than the challenge lasts. */
    LATE,
    /** Nobody has the passkey, e.g. because it was removed. */
    UNKNOWN,
    /** The answer is cut off, or not signed for this challenge, this address and this person. */
    INVALID,
    /** The challenge, or a later one, was used before. */
    USED,
    /** The passkey counts its uses, and did not count on: somebody has a copy. */
    COPIED,
    /** The person has no access at present. */
    NO_ACCESS,
    /** The passkey was added before. */
    KNOWN,
    /** The person has as many passkeys as are kept. */
    TOO_MANY,
    /** The name of the passkey has several lines, or is too long. */
    LABEL
}
