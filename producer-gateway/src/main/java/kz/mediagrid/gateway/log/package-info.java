/** What desks have in common about which nobody decides but the order of their log. */
@NullMarked
package kz.mediagrid.gateway.log;

import org.jspecify.annotations.NullMarked;
