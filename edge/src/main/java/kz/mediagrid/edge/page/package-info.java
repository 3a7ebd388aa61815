/** Provides what every page of every service shares: languages, navigation, dates in words, and signing in. */
@NullMarked
package kz.mediagrid.edge.page;

import org.jspecify.annotations.NullMarked;
