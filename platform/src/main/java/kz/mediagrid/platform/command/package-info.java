/** Pieces of work that run once and end, as Spring Boot applications without a web server. */
@NullMarked
package kz.mediagrid.platform.command;

import org.jspecify.annotations.NullMarked;
