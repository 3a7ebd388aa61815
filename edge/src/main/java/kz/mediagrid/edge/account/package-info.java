/** Authenticates callers by API key or sign-in, and authorises their calls by role. */
@NullMarked
package kz.mediagrid.edge.account;

import org.jspecify.annotations.NullMarked;
