/**
 * Tests whether a version of Kafka Streams counts each record exactly once even if the process is killed with
 * {@code -9}.
 */
package kz.mediagrid.killseries;
