/** The ops pages and their JSON: overdue obligations, missing forms, failed deliveries and dead letters. */
@NullMarked
package kz.mediagrid.ops.board;

import org.jspecify.annotations.NullMarked;
