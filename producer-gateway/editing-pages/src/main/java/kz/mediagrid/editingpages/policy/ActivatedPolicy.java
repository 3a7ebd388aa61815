package kz.mediagrid.editingpages.policy;

import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.WeekInWords;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A policy that is, or was, in force. All but its rule is null for the policy before any activation.
 *
 * @param by the post of the person who activated the policy, or the kind of account
 * @param from the first week to which the policy applies
 */
record ActivatedPolicy(
        String rule,
        @Nullable Moment since,
        @Nullable String by,
        @Nullable WeekInWords from,
        @Nullable Wording reason) {}
