/** The receiver of all mail of a measured media-grid. */
@NullMarked
package kz.mediagrid.benchmark.mail;

import org.jspecify.annotations.NullMarked;
