/** Reports problems of calls to people and programs (RFC 9457). */
@NullMarked
package kz.mediagrid.edge.problem;

import org.jspecify.annotations.NullMarked;
