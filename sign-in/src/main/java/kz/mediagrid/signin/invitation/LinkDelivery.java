package kz.mediagrid.signin.invitation;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.limit.RefusingLimit;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.schemas.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes links and hands them over: to the person by mail, or to who made the link if that is not possible. */
final class LinkDelivery {

    private static final Logger log = LoggerFactory.getLogger(LinkDelivery.class);

    private final PeopleWriter people;
    private final LinkWriter links;
    private final LinkMail mail;
    private final Executor askers;
    private final RefusedCalls refused;

    /** @param askers mails the links that are asked for, so that the time of an answer does not say whether an address is known */
    LinkDelivery(PeopleWriter people, LinkWriter links, LinkMail mail, Executor askers, RefusedCalls refused) {
        this.people = people;
        this.links = links;
        this.mail = mail;
        this.askers = askers;
        this.refused = refused;
    }

    /** Whether links go out by mail. */
    boolean mails() {
        return mail.isOn();
    }

    /**
     * Invites a person.
     *
     * @return a link that is mailed, or else one for the eyes of {@code by}
     */
    MadeLink invite(Person.Builder invited, Account by) {
        return handedOver(people.invite(invited, by, mail.isOn()), by);
    }

    /** Makes another link for a person, and hands it over as the link of an invitation. */
    MadeLink link(String personId, Account by) {
        return handedOver(links.link(personId, by, mail.isOn()), by);
    }

    /** If no mail with the link goes out, another link is shown; its use does not confirm the mail address. */
    private MadeLink handedOver(MadeLink link, Account by) {
        return !link.mailed() || mail.sendMade(link)
                ? link
                : links.link(link.person().getPersonId(), by, false);
    }

    /**
     * Mails a link to a person who asks for one with the own mail address. The caller learns nothing about the address.
     *
     * @throws RequestProblem if too many wait for a mail
     */
    void ask(String email) {
        try {
            askers.execute(() -> answer(email));
        } catch (RejectedExecutionException e) {
            throw refused.by(
                    RefusingLimit.MAIL_LINKS,
                    ProblemKind.UNAVAILABLE
                            .because(ProblemText.of("sign-in.mail-busy"))
                            .retryAfter(AskedLinks.FIRST_PAUSE, e));
        }
    }

    private void answer(String email) {
        try {
            links.asked(email).ifPresent(link -> mail.sendAsked(link, links.askedFor(link.person())));
        } catch (RequestProblem e) {
            log.warn("A link that was asked for was not made: {}", e.kind());
        }
    }
}
