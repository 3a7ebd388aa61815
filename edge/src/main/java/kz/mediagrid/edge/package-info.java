/** Where a service meets its callers: who they are, what they may do, how they are answered. */
@NullMarked
package kz.mediagrid.edge;

import org.jspecify.annotations.NullMarked;
