/** The description of the API that is generated from it. */
@NullMarked
package kz.mediagrid.gateway.api;

import org.jspecify.annotations.NullMarked;
