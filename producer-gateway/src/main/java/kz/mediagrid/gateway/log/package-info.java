/** Writers and views of logs; only the order of the records on a log decides between changes. */
@NullMarked
package kz.mediagrid.gateway.log;

import org.jspecify.annotations.NullMarked;
