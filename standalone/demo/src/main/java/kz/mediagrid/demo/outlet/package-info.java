/** The media of the sample week: outlets in a process of their own, which verify and count their deliveries. */
@NullMarked
package kz.mediagrid.demo.outlet;

import org.jspecify.annotations.NullMarked;
