/** Creates the accounts of a first start, stores their keys in one file, and defines the gateway's routes. */
@NullMarked
package kz.mediagrid.gateway.account;

import org.jspecify.annotations.NullMarked;
