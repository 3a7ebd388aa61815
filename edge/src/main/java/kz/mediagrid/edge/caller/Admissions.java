package kz.mediagrid.edge.caller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BooleanSupplier;

/** Tells whether callers are still admitted, for answers that last for minutes. */
@FunctionalInterface
public interface Admissions {

    /** Whether the key or sign-in of {@code call} is valid, at each time when the result is asked. */
    BooleanSupplier of(HttpServletRequest call);
}
