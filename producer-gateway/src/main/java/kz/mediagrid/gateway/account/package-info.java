/** The accounts of a first start, and the file in which their keys are written down once. */
@NullMarked
package kz.mediagrid.gateway.account;

import org.jspecify.annotations.NullMarked;
