/** Stores of tests, which end with them. */
@NullMarked
package kz.mediagrid.state.testing;

import org.jspecify.annotations.NullMarked;
