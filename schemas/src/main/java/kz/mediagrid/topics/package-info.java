/** Defines the catalogue of topics, each with its records, key, retention, writer and readers. */
@NullMarked
package kz.mediagrid.topics;

import org.jspecify.annotations.NullMarked;
