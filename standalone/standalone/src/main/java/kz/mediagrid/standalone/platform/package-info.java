/** The platform of the services on one machine: a real broker in this process, a real registry beside it. */
@NullMarked
package kz.mediagrid.standalone.platform;

import org.jspecify.annotations.NullMarked;
