/** The ways in which people are let in: one-time links, passkeys, and an issuer of OpenID Connect. */
@NullMarked
package kz.mediagrid.signin;

import org.jspecify.annotations.NullMarked;
