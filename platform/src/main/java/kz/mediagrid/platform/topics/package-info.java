/** Whether the broker's topics are what the catalogue says, and how they come to be. */
@NullMarked
package kz.mediagrid.platform.topics;

import org.jspecify.annotations.NullMarked;
