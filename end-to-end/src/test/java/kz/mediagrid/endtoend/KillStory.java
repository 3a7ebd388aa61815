package kz.mediagrid.endtoend;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A story that kills of the whole process must not change: its steps by life and business time. Stories share the lives of
 * one process, so each keeps to agencies, weeks and outlets of its own; a step's assertions say what must hold by then.
 */
final class KillStory {

    private static final Action NOTHING = newsroom -> {};

    private final String name;
    private final List<Step> steps = new ArrayList<>();
    private int life = 1;

    private KillStory(String name) {
        this.name = name;
    }

    /** When in its life a step is taken. */
    enum Moment {
        /** Before the process of that life starts. */
        BEFORE_THE_START,
        /** While it runs. */
        RUNNING,
        /** After all others, and before the last step of another story, which takes seconds. */
        SHORTLY_BEFORE_THE_KILL,
        /** Last of all: the kill follows at once. */
        BEFORE_THE_KILL
    }

    /** An action of users on the media-grid. */
    interface Action {
        void run(Newsroom newsroom) throws Exception;
    }

    /** The same before there is a process. */
    interface Preparation {
        void run() throws Exception;
    }

    /**
     * A step.
     *
     * @param life the life of the process, from 1
     * @param at the business time to which the clock is moved first, where it is not there already
     */
    record Step(int life, Moment moment, Instant at, Action action) {

        /** Whether a kill would have to follow this step and no other. */
        boolean isLast() {
            return moment == Moment.BEFORE_THE_KILL && action != NOTHING;
        }
    }

    /** A story under the name by which it is run alone. */
    static KillStory named(String name) {
        return new KillStory(name);
    }

    /** What follows belongs to that life. */
    KillStory inLife(int number) {
        life = number;
        return this;
    }

    KillStory beforeTheStart(Preparation preparation) {
        return add(Moment.BEFORE_THE_START, Instant.MIN, newsroom -> preparation.run());
    }

    KillStory at(String instant, Action action) {
        return add(Moment.RUNNING, parse(instant), action);
    }

    /** A step whose moment lasts for some seconds: the kill follows by then. */
    KillStory killedShortlyAfter(String instant, Action action) {
        return add(Moment.SHORTLY_BEFORE_THE_KILL, parse(instant), action);
    }

    /** The last step of a life: the kill follows at once, so no other story has one in that life. */
    KillStory thenKilledAt(String instant, Action action) {
        return add(Moment.BEFORE_THE_KILL, parse(instant), action);
    }

    /** The clock is moved, what is due then is not waited for, and the kill follows at once. */
    KillStory thenKilledAt(String instant) {
        return thenKilledAt(instant, NOTHING);
    }

    private KillStory add(Moment moment, Instant at, Action action) {
        steps.add(new Step(life, moment, at, action));
        return this;
    }

    private static Instant parse(String instant) {
        return OffsetDateTime.parse(instant).toInstant();
    }

    String name() {
        return name;
    }

    List<Step> steps() {
        return steps;
    }
}
