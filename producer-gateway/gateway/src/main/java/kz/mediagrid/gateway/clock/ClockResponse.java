package kz.mediagrid.gateway.clock;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The state of the business clock.
 *
 * @param instant the business time
 * @param running whether business time advances; false while it is stopped
 * @param moved whether business time was ever moved away from real time
 */
@Schema(name = "Clock")
record ClockResponse(@Schema(format = "date-time") String instant, boolean running, boolean moved) {}
