/** How a schema may change once it was released: the rules a build checks, beyond those that a registry knows. */
@NullMarked
package kz.mediagrid.evolution;

import org.jspecify.annotations.NullMarked;
