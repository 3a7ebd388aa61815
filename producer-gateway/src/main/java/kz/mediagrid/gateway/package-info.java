/** The desk of the agencies and of the authorised body: takes what they send and says what became of it. */
@NullMarked
package kz.mediagrid.gateway;

import org.jspecify.annotations.NullMarked;
