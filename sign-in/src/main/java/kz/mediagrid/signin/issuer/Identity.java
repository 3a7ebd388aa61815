package kz.mediagrid.signin.issuer;

import org.jspecify.annotations.Nullable;

/**
 * A person, as the issuer knows it.
 *
 * @param key the issuer, a space, and the issuer's id of the person; it never changes, and is nobody else's
 * @param email the mail address; null if the issuer does not say that it is the person's
 */
record Identity(String key, @Nullable String email) {}
