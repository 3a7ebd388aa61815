/** Shows the clashes of a week to the authorised body, and to the agencies whose events clash. */
@NullMarked
package kz.mediagrid.gateway.clash;

import org.jspecify.annotations.NullMarked;
