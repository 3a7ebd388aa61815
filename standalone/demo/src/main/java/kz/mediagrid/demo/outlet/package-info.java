/** The media of the sample week: outlets in a process of their own, each of which verifies and counts its deliveries. */
@NullMarked
package kz.mediagrid.demo.outlet;

import org.jspecify.annotations.NullMarked;
