package kz.mediagrid.signin.passkey;

import java.time.Instant;
import org.springframework.security.web.webauthn.api.Bytes;

/**
 * A challenge, which a passkey signs.
 *
 * @param bytes random bytes, which nobody can foresee
 * @param madeAt when it was made [real time, whole milliseconds]
 */
record Challenge(Bytes bytes, Instant madeAt) {}
