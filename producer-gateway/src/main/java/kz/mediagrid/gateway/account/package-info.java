/** The accounts that a first start creates, the only file that stores their keys, and the gateway's routes. */
@NullMarked
package kz.mediagrid.gateway.account;

import org.jspecify.annotations.NullMarked;
