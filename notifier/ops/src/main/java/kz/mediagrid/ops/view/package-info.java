/** The views of ops, updated from the topics; plain Java, with bounded memory where a topic grows without end. */
@NullMarked
package kz.mediagrid.ops.view;

import org.jspecify.annotations.NullMarked;
