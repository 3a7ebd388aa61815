/** Atom feeds of the published versions: the public ones, and those of outlets' subscriptions. */
@NullMarked
package kz.mediagrid.notifier.feed;

import org.jspecify.annotations.NullMarked;
