/** Requests for information-reference materials (para. 7), and their answers (para. 8). */
@NullMarked
package kz.mediagrid.gateway.request;

import org.jspecify.annotations.NullMarked;
