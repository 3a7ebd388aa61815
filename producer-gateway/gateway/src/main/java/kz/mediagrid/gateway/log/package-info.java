/**
 * Writers and views of logs. If two changes exclude each other, only the change that is first on the log takes effect.
 */
@NullMarked
package kz.mediagrid.gateway.log;

import org.jspecify.annotations.NullMarked;
