/** Defines the catalogue of topics: the records, key, retention, writer and readers of each. */
@NullMarked
package kz.mediagrid.topics;

import org.jspecify.annotations.NullMarked;
