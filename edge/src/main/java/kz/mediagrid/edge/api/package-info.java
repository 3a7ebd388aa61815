/** Describes the HTTP API of a service as an OpenAPI document; each service adds its own calls, examples and texts. */
@NullMarked
package kz.mediagrid.edge.api;

import org.jspecify.annotations.NullMarked;
