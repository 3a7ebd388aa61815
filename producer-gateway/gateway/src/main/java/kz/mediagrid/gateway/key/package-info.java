/** API keys for programs, as callers list, make, rotate and revoke them. */
@NullMarked
package kz.mediagrid.gateway.key;

import org.jspecify.annotations.NullMarked;
