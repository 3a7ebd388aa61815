/** The whole road, over real HTTP, a real broker and a real registry. */
@NullMarked
package kz.mediagrid.endtoend;

import org.jspecify.annotations.NullMarked;
