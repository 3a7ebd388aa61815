/** The accounts of people and programs, for all services. */
@NullMarked
package kz.mediagrid.accounts;

import org.jspecify.annotations.NullMarked;
