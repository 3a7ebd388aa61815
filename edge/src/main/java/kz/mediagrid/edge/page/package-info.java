/** Provides the common parts of the pages of all services: languages, navigation, dates in words, and signing in. */
@NullMarked
package kz.mediagrid.edge.page;

import org.jspecify.annotations.NullMarked;
