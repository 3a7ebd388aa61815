/** Information-reference materials (para. 2 and 7) that accompany an event or answer a request. */
@NullMarked
package kz.mediagrid.gateway.material;

import org.jspecify.annotations.NullMarked;
