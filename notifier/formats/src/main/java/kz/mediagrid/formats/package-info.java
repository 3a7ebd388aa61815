/** An entry of a published version in a reader's words, and the formats for readers that are made of it. */
@NullMarked
package kz.mediagrid.formats;

import org.jspecify.annotations.NullMarked;
