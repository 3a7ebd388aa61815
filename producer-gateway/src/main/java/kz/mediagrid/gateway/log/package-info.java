/** Writers and views of the logs whose order alone decides between changes. */
@NullMarked
package kz.mediagrid.gateway.log;

import org.jspecify.annotations.NullMarked;
