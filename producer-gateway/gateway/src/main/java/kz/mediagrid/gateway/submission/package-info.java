/** Submissions: their numbers, receipts and outcomes. */
@NullMarked
package kz.mediagrid.gateway.submission;

import org.jspecify.annotations.NullMarked;
