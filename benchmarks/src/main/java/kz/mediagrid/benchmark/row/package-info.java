/** The rows of the table, each with its load and its baseline. */
@NullMarked
package kz.mediagrid.benchmark.row;

import org.jspecify.annotations.NullMarked;
