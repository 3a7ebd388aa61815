package kz.mediagrid.accounts.access;

import jakarta.servlet.http.HttpServletRequest;

/** Recognises calls of people who are about to sign in, so that nobody at their address can use up their calls by guesses. */
@FunctionalInterface
public interface InvitedCalls {

    /** Whether {@code call} holds a valid one-time link. */
    boolean isInvited(HttpServletRequest call);
}
