package kz.mediagrid.accounts.key;

import java.security.SecureRandom;
import java.util.Base64;

/** Generates API keys, tokens and ids that nobody can guess. */
public final class KeyIssuer {

    private static final String PREFIX = "mgk_";
    private static final String LINK_PREFIX = "mgl_";
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 9;

    private final SecureRandom random;

    public KeyIssuer(SecureRandom random) {
        this.random = random;
    }

    /** A new API key of 256 random bits. Its prefix lets secret scanners recognise a leaked key. */
    public String key() {
        return PREFIX + word(KEY_BYTES);
    }

    /** A new account id. It must not identify a person, because commands contain the id for ever. */
    public String accountId() {
        return "acc-" + word(ID_BYTES);
    }

    /** A new person id. It must not identify a person to others, because commands contain the id for ever. */
    public String personId() {
        return "per-" + word(ID_BYTES);
    }

    /** A new token of a one-time link, of 256 random bits. Its prefix lets secret scanners recognise a leaked link. */
    public String linkToken() {
        return LINK_PREFIX + word(KEY_BYTES);
    }

    private String word(int size) {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
