package kz.mediagrid.gateway.week;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agency states that it has sent all it has for a week. */
@Schema(
        name = "DeclarationBody",
        description = "The agency has sent all it has for the week, possibly nothing.",
        requiredProperties = "noEvents")
record DeclarationBody(
        @Schema(description = "Whether the week is declared empty.") @Nullable
        Boolean noEvents) {}
