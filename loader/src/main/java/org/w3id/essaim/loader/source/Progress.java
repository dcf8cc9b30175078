package org.w3id.essaim.loader.source;

/** Told how far a check has come, by several threads at once; must be quick. */
@FunctionalInterface
public interface Progress {

    /** What takes time, in this order. */
    enum Phase {
        READING,
        CHECKS,
        RULES
    }

    /** Nobody wants to know. */
    Progress UNSEEN = (phase, done, of) -> {};

    /**
     * So much of a phase is done.
     *
     * @param done pieces of work, from 0
     * @param of how many there are; 0 if that is not known
     */
    void reached(Phase phase, int done, int of);
}
