/** The joint matters that a body sees: who is concerned, the due time, the contributions of the body, and the notice (para. 5). */
@NullMarked
package kz.mediagrid.agencypages.matter;

import org.jspecify.annotations.NullMarked;
