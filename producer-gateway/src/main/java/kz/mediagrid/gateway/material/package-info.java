/** Information-reference materials (para. 2 and 7), as they go with an event or answer a request. */
@NullMarked
package kz.mediagrid.gateway.material;

import org.jspecify.annotations.NullMarked;
