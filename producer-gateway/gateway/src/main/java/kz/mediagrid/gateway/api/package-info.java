/** Generates the OpenAPI document of the gateway's API. */
@NullMarked
package kz.mediagrid.gateway.api;

import org.jspecify.annotations.NullMarked;
