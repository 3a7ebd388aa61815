package kz.mediagrid.grid.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Marks a property that the short suite tries a tenth as often as it says, and the long one ({@code -Plong}) in full. */
@Tag("property")
@AddLifecycleHook(TriesOfTheSuite.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ManyTries {}
