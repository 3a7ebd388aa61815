/** The keys with which versions are signed: how they are made, kept and read. */
@NullMarked
package kz.mediagrid.platform.signing;

import org.jspecify.annotations.NullMarked;
