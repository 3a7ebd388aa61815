/** Fills a new installation, and defines the gateway's routes, menu and first page. */
@NullMarked
package kz.mediagrid.gateway.account;

import org.jspecify.annotations.NullMarked;
