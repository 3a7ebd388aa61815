/** Makes, stores and reads the keys that sign versions. */
@NullMarked
package kz.mediagrid.platform.signing;

import org.jspecify.annotations.NullMarked;
