package kz.mediagrid.demo.play;

import kz.mediagrid.demo.tally.OutletComparison.OutletKnowledge;

/** An outlet of the play, which knows only what reached it. */
interface PlayedOutlet {

    /** The outlet's id, by which its page is found. */
    String id();

    SampleOutlet sample();

    /** Whether {@code version} of the week has reached the outlet. */
    boolean has(int version);

    /** Everything that reached the outlet. */
    OutletKnowledge told();
}
