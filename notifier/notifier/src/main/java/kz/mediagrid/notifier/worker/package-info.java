/** Work that one instance owns at a time, on a thread that survives failures, with new clients after each. */
@NullMarked
package kz.mediagrid.notifier.worker;

import org.jspecify.annotations.NullMarked;
