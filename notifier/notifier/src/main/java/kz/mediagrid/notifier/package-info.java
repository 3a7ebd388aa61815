/** The notifier service: delivers grids to media outlets, and watches for overdue obligations. */
@NullMarked
package kz.mediagrid.notifier;

import org.jspecify.annotations.NullMarked;
