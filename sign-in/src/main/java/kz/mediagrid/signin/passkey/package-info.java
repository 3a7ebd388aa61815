/** Lets people sign in with passkeys (WebAuthn), and shows each person the own ones. */
@NullMarked
package kz.mediagrid.signin.passkey;

import org.jspecify.annotations.NullMarked;
