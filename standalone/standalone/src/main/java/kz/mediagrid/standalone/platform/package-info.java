/** The platform of the services on one machine: a real broker in this process, and a real registry as a child process. */
@NullMarked
package kz.mediagrid.standalone.platform;

import org.jspecify.annotations.NullMarked;
