/**
 * Defines the state of rules between commands, independent of its storage: stores, due queue, and calendars in force; plain
 * Java.
 */
@NullMarked
package kz.mediagrid.state;

import org.jspecify.annotations.NullMarked;
