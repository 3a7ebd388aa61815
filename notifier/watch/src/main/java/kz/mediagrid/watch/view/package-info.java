/** The views for ops, updated from the topics, in plain Java. Memory is bounded where a topic grows without end. */
@NullMarked
package kz.mediagrid.watch.view;

import org.jspecify.annotations.NullMarked;
