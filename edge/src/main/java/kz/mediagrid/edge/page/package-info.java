/** Provides the parts that the pages of all services share: languages, navigation, dates in words, and signing in. */
@NullMarked
package kz.mediagrid.edge.page;

import org.jspecify.annotations.NullMarked;
