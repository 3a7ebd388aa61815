/** Shows the changes that the next version of a week would publish. */
@NullMarked
package kz.mediagrid.gateway.publication;

import org.jspecify.annotations.NullMarked;
