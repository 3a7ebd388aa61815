/** The one explicit step that creates topics and registers schemas, before any service starts. */
@NullMarked
package kz.mediagrid.platform.setup;

import org.jspecify.annotations.NullMarked;
