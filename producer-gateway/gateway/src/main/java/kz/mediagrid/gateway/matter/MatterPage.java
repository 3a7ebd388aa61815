package kz.mediagrid.gateway.matter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.edge.call.Paged;
import org.jspecify.annotations.Nullable;

/**
 * A page of joint matters, the newest first, with the cursor of the next page.
 *
 * @param items the matters
 * @param next cursor to send as 'after' for the next page; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "JointMatterPage")
record MatterPage(List<JointMatterResponse> items, @Nullable String next) implements Paged {}
