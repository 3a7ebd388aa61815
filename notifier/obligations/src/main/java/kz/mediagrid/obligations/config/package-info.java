/** The settings of the obligations' clock, and how Spring puts it together. */
@NullMarked
package kz.mediagrid.obligations.config;

import org.jspecify.annotations.NullMarked;
