package kz.mediagrid.edge.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contact, released for the media or not. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How to reach somebody; at least one of phone and email.")
public record Contact(
        @Schema(description = "Who answers there, by unit or position.") @Nullable
        Text label,

        @Schema(description = "Telephone as dialled.", example = "+7 000 000-00-24") @Nullable
        String phone,

        @Schema(description = "Mail address.", example = "edu-press@example.invalid") @Nullable
        String email,

        @Schema(description = "Whether the media may see it: marking it makes it public.", defaultValue = "false")
        @Nullable
        Boolean forMedia) {

    /** Whether the media may see it; false unless set explicitly. */
    public boolean released() {
        return Boolean.TRUE.equals(forMedia);
    }
}
