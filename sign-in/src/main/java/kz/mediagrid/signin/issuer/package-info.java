/** Signs people in by an issuer of OpenID Connect, if the settings name one. */
@NullMarked
package kz.mediagrid.signin.issuer;

import org.jspecify.annotations.NullMarked;
