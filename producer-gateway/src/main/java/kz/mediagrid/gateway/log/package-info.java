/** Writers and views of logs; the order of the records on a log alone decides between changes. */
@NullMarked
package kz.mediagrid.gateway.log;

import org.jspecify.annotations.NullMarked;
