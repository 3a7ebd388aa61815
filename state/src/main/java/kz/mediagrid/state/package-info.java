/**
 * Defines the state that the rules keep from one command to the next: stores, due queue, and calendars in force. It is
 * plain Java and does not depend on how the state is stored.
 */
@NullMarked
package kz.mediagrid.state;

import org.jspecify.annotations.NullMarked;
