/** Shows what was sent to an outlet by a channel and what it answered, and has it sent again. */
@NullMarked
package kz.mediagrid.notifier.attempt;

import org.jspecify.annotations.NullMarked;
