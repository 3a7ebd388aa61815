/** Matters that concern several bodies (para. 5, second part): what each says of them, and the notice of it all. */
@NullMarked
package kz.mediagrid.gateway.matter;

import org.jspecify.annotations.NullMarked;
