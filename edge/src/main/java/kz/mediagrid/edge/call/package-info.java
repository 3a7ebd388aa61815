/** One call that writes: who sends what, under which key, with which precondition. */
@NullMarked
package kz.mediagrid.edge.call;

import org.jspecify.annotations.NullMarked;
