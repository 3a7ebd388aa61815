/** Draws the pictures of cost against size. */
@NullMarked
package kz.mediagrid.benchmark.picture;

import org.jspecify.annotations.NullMarked;
