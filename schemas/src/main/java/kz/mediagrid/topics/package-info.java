/** The catalogue of topics: what each says, under which key, how long it is kept, who writes it and who reads it. */
@NullMarked
package kz.mediagrid.topics;

import org.jspecify.annotations.NullMarked;
