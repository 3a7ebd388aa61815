/** Parses and checks the texts, contacts, times and weeks in requests, and provides the working calendars. */
@NullMarked
package kz.mediagrid.edge.content;

import org.jspecify.annotations.NullMarked;
