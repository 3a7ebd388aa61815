/** What bodies owe and by when: opened, met, overdue, told; plain Java that knows neither Kafka nor Spring. */
@NullMarked
package kz.mediagrid.obligations;

import org.jspecify.annotations.NullMarked;
