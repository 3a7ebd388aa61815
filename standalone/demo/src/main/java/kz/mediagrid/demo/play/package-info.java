/** Plays the sample week through the public API and the pages, one chapter of the story after another. */
@NullMarked
package kz.mediagrid.demo.play;

import org.jspecify.annotations.NullMarked;
