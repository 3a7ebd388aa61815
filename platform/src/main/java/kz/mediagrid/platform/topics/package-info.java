/** Creates the broker's topics and checks them against the catalogue. */
@NullMarked
package kz.mediagrid.platform.topics;

import org.jspecify.annotations.NullMarked;
