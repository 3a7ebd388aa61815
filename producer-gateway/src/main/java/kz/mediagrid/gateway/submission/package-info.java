/** Submissions: their numbers, their receipts, and what the log decided about them. */
@NullMarked
package kz.mediagrid.gateway.submission;

import org.jspecify.annotations.NullMarked;
