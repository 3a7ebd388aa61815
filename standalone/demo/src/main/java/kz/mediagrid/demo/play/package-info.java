/** Plays the sample week through the public API, chapter by chapter. */
@NullMarked
package kz.mediagrid.demo.play;

import org.jspecify.annotations.NullMarked;
