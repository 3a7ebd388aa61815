package kz.mediagrid.gateway.erasure;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The result of an erasure.
 *
 * @param erased number of contacts that were erased; 0 if they were erased before
 */
@Schema(name = "ErasedContacts")
record ErasedContactsResponse(int erased) {}
