package kz.mediagrid.edge.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A contact with a telephone number, a mail address, or both. The media see the contact only if it is released.
 *
 * @param label unit or position that answers the phone or email
 * @param phone telephone number, as dialled
 * @param email mail address
 * @param forMedia true if the media may see the contact; the contact is then public
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema
public record Contact(
        @Nullable Text label,
        @Schema(example = "+7 000 000-00-24") @Nullable String phone,

        @AtMost(Rules.LONGEST_EMAIL) @Schema(example = "edu-press@example.invalid") @Nullable
        String email,

        @Schema(defaultValue = "false") @Nullable Boolean forMedia) {

    /** Whether the media may see the contact; false unless set explicitly. */
    public boolean released() {
        return Boolean.TRUE.equals(forMedia);
    }
}
