/** The form of one event: its fields, its faults, and the write that it makes. */
@NullMarked
package kz.mediagrid.agencypages.form;

import org.jspecify.annotations.NullMarked;
