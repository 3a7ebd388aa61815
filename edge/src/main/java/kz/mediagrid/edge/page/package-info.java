/** What every page of every service has around it: languages, navigation, dates in words, and where people sign in. */
@NullMarked
package kz.mediagrid.edge.page;

import org.jspecify.annotations.NullMarked;
