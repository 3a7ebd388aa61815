/** Creates topics and registers schemas in one explicit step before any service starts. */
@NullMarked
package kz.mediagrid.platform.setup;

import org.jspecify.annotations.NullMarked;
