package kz.mediagrid.endtoend;

import org.junit.jupiter.api.Order;

/**
 * Which classes move the clock of the shared media-grid, one after the other as its business time goes: after all those that
 * need it to stand where it begins. Each moves it forwards only, and so can be run alone too. From the first that measures
 * times on, they are isolated from the classes on other media-grids, too.
 */
final class SharedTime {

    /** 30 November: a calendar is entered that moves a day in week 51. */
    static final int THE_CALENDAR_PAGE = Order.DEFAULT + 1;

    /** Until 9 December: the sample week, week 50. */
    static final int THE_GRID_PAGE = Order.DEFAULT + 2;

    /** 10 to 11 December: the due instant of week 51. */
    static final int THE_OPS_PAGE = Order.DEFAULT + 3;

    /** 14 to 18 December: the due instant of week 52. */
    static final int AFTER_THE_OPS_PAGE = Order.DEFAULT + 4;

    /** 23 to 25 December: terms over a weekend. */
    static final int THE_CLOCK_PAGE = Order.DEFAULT + 5;

    /** 28 December: the closing time of bodies. */
    static final int FIFTY_BODIES = Order.DEFAULT + 6;

    /** 29 to 30 December: the last second of a term. */
    static final int MANY_ANSWERS = Order.DEFAULT + 7;

    /** Whatever happened to it, the replay agrees. */
    static final int IN_THE_END = Order.DEFAULT + 8;

    private SharedTime() {}
}
