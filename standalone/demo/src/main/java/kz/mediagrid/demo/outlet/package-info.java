/** The media of the sample week: outlets in a process of their own, which check and count what they are sent. */
@NullMarked
package kz.mediagrid.demo.outlet;

import org.jspecify.annotations.NullMarked;
