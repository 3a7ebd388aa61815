/** The service for agencies and the authorised body: accepts their submissions and reports the outcomes. */
@NullMarked
package kz.mediagrid.gateway;

import org.jspecify.annotations.NullMarked;
