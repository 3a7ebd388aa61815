/** Serves the pages of a service in tests, to people who signed in with a key, over a log in memory. */
@NullMarked
package kz.mediagrid.accounts.testing;

import org.jspecify.annotations.NullMarked;
