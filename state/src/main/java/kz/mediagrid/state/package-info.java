/**
 * Defines the state that the rules keep from one command to the next, independent of its storage: stores, due queue, and
 * calendars in force. It is plain Java.
 */
@NullMarked
package kz.mediagrid.state;

import org.jspecify.annotations.NullMarked;
