/** The entry of a body in the directory, as its own people see and change it, and the look-up of other bodies (para. 3 and 4). */
@NullMarked
package kz.mediagrid.agencypages.entry;

import org.jspecify.annotations.NullMarked;
