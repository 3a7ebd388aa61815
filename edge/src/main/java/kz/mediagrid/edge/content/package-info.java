/** Parses and checks texts, contacts, times and weeks of requests, and provides the working calendars. */
@NullMarked
package kz.mediagrid.edge.content;

import org.jspecify.annotations.NullMarked;
