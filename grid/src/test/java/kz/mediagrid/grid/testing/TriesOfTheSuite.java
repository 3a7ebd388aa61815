package kz.mediagrid.grid.testing;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Lowers the tries of a property to a tenth, unless the system property {@code media-grid.tries} is {@code full}. */
final class TriesOfTheSuite implements AroundPropertyHook {

    private static final String TRIES = "media-grid.tries";
    private static final int SHORT = 10;

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        var suite = System.getProperty(TRIES, "short");
        switch (suite) {
            case "short" -> {
                int full = context.attributes()
                        .tries()
                        .orElseThrow(() ->
                                new IllegalStateException(context.label() + " does not say how often it is tried"));
                context.attributes().setTries(Math.max(1, full / SHORT));
            }
            case "full" -> {}
            default -> throw new IllegalStateException(TRIES + " is short or full, not " + suite);
        }
        return property.execute();
    }
}
