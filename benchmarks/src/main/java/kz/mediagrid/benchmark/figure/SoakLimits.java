package kz.mediagrid.benchmark.figure;

/**
 * The limits of what a media-grid uses after a long load.
 *
 * @param growth the factor by which heap, threads and descriptors may grow after the warm-up
 * @param heapBytes the bytes by which the heap may grow for each accepted event or revision beside: the gateway holds private
 *     contacts in memory only, until the week of their event is over
 * @param logBytes the bytes by which the topics of the broker may grow for each accepted event or revision
 * @param stateBytes the same for the states and views of the services
 */
public record SoakLimits(double growth, long heapBytes, long logBytes, long stateBytes) {}
