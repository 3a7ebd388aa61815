/** Whether a version of Kafka counts exactly once over {@code kill -9}. */
package kz.mediagrid.killseries;
