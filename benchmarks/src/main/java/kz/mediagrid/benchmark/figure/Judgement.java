package kz.mediagrid.benchmark.figure;

/** The judgement of a measured ratio. */
public enum Judgement {
    MOONSHOT("moonshot"),
    GOAL("goal"),
    BELOW("below goal"),
    /** The goal is missed by more than the factor {@link Goal#TOLERANCE}: the command ends with exit code 1. */
    FAR_BELOW("far below goal"),
    BUSY("not judged: the machine was busy"),
    DRIVER("not judged: the driver was the bottleneck");

    private final String words;

    Judgement(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public boolean isJudged() {
        return this != BUSY && this != DRIVER;
    }
}
