/** The choice of the bodies that get something, and the due times that they would get. */
@NullMarked
package kz.mediagrid.gateway.addressee;

import org.jspecify.annotations.NullMarked;
