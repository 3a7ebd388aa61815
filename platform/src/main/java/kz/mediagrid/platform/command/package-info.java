/** Runs one-off tasks as Spring Boot applications without a web server. */
@NullMarked
package kz.mediagrid.platform.command;

import org.jspecify.annotations.NullMarked;
