package kz.mediagrid.endtoend;

import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A class whose newsroom is that of a second media-grid, which such classes share, one after the other. Meanwhile others run on the first: a
 * class that waits for a browser or for a take-over leaves half of the machine idle.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WholeMediaGrid.class)
@Execution(CONCURRENT)
@ResourceLock("the second media-grid")
@interface SecondMediaGrid {}
