/** The accounts of a first start, and the file that stores their keys once. */
@NullMarked
package kz.mediagrid.gateway.account;

import org.jspecify.annotations.NullMarked;
