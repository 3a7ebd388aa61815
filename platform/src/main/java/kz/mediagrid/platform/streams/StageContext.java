package kz.mediagrid.platform.streams;

import kz.mediagrid.state.Stores;

/**
 * What a task of a stage works with.
 *
 * @param inputs what the broker knows of the stage's inputs
 * @param horizon holds back what is due until the inputs are processed that far
 */
public record StageContext(Stores stores, StageOutbox outbox, Inputs inputs, LogHorizon horizon) {}
