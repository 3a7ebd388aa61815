/** Shows the changes that the next version of a week would publish, and those that another editorial policy would make. */
@NullMarked
package kz.mediagrid.gateway.publication;

import org.jspecify.annotations.NullMarked;
