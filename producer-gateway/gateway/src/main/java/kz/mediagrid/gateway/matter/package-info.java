/** Joint matters of several bodies (para. 5, second part): the bodies' contributions and the consolidated notice. */
@NullMarked
package kz.mediagrid.gateway.matter;

import org.jspecify.annotations.NullMarked;
