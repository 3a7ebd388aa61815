/** The directory of state bodies, with their authorised persons and press units (para. 3 and 4). */
@NullMarked
package kz.mediagrid.gateway.agency;

import org.jspecify.annotations.NullMarked;
