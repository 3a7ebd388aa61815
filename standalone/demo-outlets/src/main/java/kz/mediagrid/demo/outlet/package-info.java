/** The media of the sample week: a process simulates the outlets, each of which verifies and counts its deliveries. */
@NullMarked
package kz.mediagrid.demo.outlet;

import org.jspecify.annotations.NullMarked;
