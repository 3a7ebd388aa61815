/** Serves the pages of a service in tests, to people who signed in with a key. */
@NullMarked
package kz.mediagrid.accounts.testing;

import org.jspecify.annotations.NullMarked;
