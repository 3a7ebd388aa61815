/** Reads from the broker which schema each schema id stands for, and makes serializers and readers that use these schemas. */
@NullMarked
package kz.mediagrid.platform.schemas;

import org.jspecify.annotations.NullMarked;
