package kz.mediagrid.notifier.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kz.mediagrid.edge.call.Paged;
import org.jspecify.annotations.Nullable;

/**
 * A page of attempts, the newest first.
 *
 * @param items the attempts
 * @param next cursor to send as 'after' for the next page; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttemptPage(List<ChannelAttempt> items, @Nullable String next) implements Paged {}
