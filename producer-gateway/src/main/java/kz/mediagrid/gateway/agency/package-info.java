/** The directory of state bodies and their authorised persons and units (para. 3 and 4). */
@NullMarked
package kz.mediagrid.gateway.agency;

import org.jspecify.annotations.NullMarked;
