/** All that a body owes, and what it met lately (para. 5 and 8). */
@NullMarked
package kz.mediagrid.agencypages.owed;

import org.jspecify.annotations.NullMarked;
