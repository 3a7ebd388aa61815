/** What the commands of the log have come to, kept in stores wherever those lie: decided, published, made again. */
@NullMarked
package kz.mediagrid.grid.state;

import org.jspecify.annotations.NullMarked;
