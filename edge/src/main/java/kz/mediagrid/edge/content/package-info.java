/** Texts and contacts as they stand in requests and answers, and the rules they all obey. */
@NullMarked
package kz.mediagrid.edge.content;

import org.jspecify.annotations.NullMarked;
