package kz.mediagrid.gateway.obligation;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;
import org.jspecify.annotations.Nullable;

/**
 * The page on which somebody acknowledges obligations, names an owner, or adds a note.
 *
 * @param items the obligations that the form is about
 * @param acknowledgeable whether one of them can be acknowledged
 * @param confirmable whether the reader can confirm one of them
 */
record NotePage(List<Item> items, boolean acknowledgeable, boolean confirmable) {

    NotePage {
        items = List.copyOf(items);
    }

    /** The obligations that take a note. */
    public List<Item> open() {
        return items.stream().filter(item -> !item.settled()).toList();
    }

    /** The ids of the obligations that somebody acknowledged before the page was shown. */
    public List<String> seen() {
        return items.stream()
                .filter(item -> item.said() != null && item.said().acknowledgedAt() != null)
                .map(Item::id)
                .toList();
    }

    /**
     * One obligation.
     *
     * @param body the state body that owes it
     * @param state the name of its state
     * @param settled whether it takes no note, since it was met in time or is no longer owed
     * @param said the notes on it; null if nobody said anything
     * @param history the address of its history; null if this service does not know the notifier's address
     */
    record Item(
            String id,
            Owed owed,
            Wording body,
            Moment due,
            String state,
            boolean settled,
            @Nullable Said said,
            @Nullable String history) {}

    /**
     * The content of an obligation.
     *
     * @param kind the name of its kind
     * @param title the question or the joint matter; null for the obligations of a week
     * @param week the days of the week; null for a question or a joint matter
     */
    record Owed(
            String kind, @Nullable Wording title, @Nullable String week) {}

    /**
     * The notes on an obligation.
     *
     * @param by the name of the account that wrote the last note
     */
    record Said(
            Moment at,
            String by,
            @Nullable Moment acknowledgedAt,
            @Nullable String acknowledgedBy,
            @Nullable Moment confirmedAt,
            @Nullable String owner,
            @Nullable Wording note) {}

    static boolean isAcknowledged(ObligationChanged obligation) {
        var attention = obligation.getAttention();
        return attention != null && attention.getAcknowledgedAt() != null;
    }

    static boolean isAcknowledgeable(ObligationChanged obligation) {
        return obligation.getState() == ObligationState.OVERDUE && !isAcknowledged(obligation);
    }

    static boolean isConfirmable(ObligationChanged obligation) {
        var attention = obligation.getAttention();
        return obligation.getState() == ObligationState.OVERDUE
                && obligation.getOverdueBecause() == AlertCause.CALENDAR
                && (attention == null || attention.getConfirmedAt() == null);
    }
}
