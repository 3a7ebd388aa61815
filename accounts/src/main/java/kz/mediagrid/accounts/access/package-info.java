/** Authenticates callers by API key or sign-in, and authorises their calls by role. */
@NullMarked
package kz.mediagrid.accounts.access;

import org.jspecify.annotations.NullMarked;
