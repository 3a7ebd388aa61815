/** Planned events: parses and validates the events that agencies send, and shows the events with their history. */
@NullMarked
package kz.mediagrid.gateway.event;

import org.jspecify.annotations.NullMarked;
