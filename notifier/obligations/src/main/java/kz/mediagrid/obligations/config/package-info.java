/** The settings of the obligations and their Spring configuration. */
@NullMarked
package kz.mediagrid.obligations.config;

import org.jspecify.annotations.NullMarked;
