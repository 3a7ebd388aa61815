package kz.mediagrid.notifier.mail;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.Person;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionChannel;
import kz.mediagrid.schemas.SubscriptionLanguage;
import kz.mediagrid.schemas.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/**
 * The mails about outlets in trouble that wait to be sent: to the people of the outlet, to the authorised body's press unit, and
 * to those who operate the system. Addresses are taken from the views when a mail is sent, and are not recorded.
 */
final class TroubleMails {

    private final OutletTroubles troubles;
    private final People people;
    private final Addresses addresses;
    private final Mailbox mailbox;

    /** @param mailbox says which mails were sent or given up */
    TroubleMails(OutletTroubles troubles, People people, Addresses addresses, Mailbox mailbox) {
        this.troubles = troubles;
        this.people = people;
        this.addresses = addresses;
        this.mailbox = mailbox;
    }

    /**
     * An addressee.
     *
     * @param id the person, the subscription, or the authorised body
     */
    private record Addressee(
            String id, String address, @Nullable Locale language) {}

    /** The mails to be sent. Of a resumption, those are told that were told of the suspension. */
    List<TroubleMail> waiting() {
        return troubles.all().stream()
                .flatMap(trouble -> addressees(trouble.outlet())
                        .filter(addressee -> isDue(trouble, addressee))
                        .map(addressee -> new TroubleMail(
                                id(trouble.id(), addressee), addressee.address(), addressee.language(), trouble)))
                .toList();
    }

    private boolean isDue(OutletTrouble trouble, Addressee addressee) {
        var suspension = trouble.suspension();
        return !mailbox.isEnded(id(trouble.id(), addressee))
                && (suspension == null || mailbox.isEnded(id(suspension, addressee)));
    }

    private static String id(String trouble, Addressee addressee) {
        return trouble + "/" + addressee.id();
    }

    private Stream<Addressee> addressees(Outlet outlet) {
        var own = withAddress(person -> outlet.getOutletId().equals(person.getOutletId()));
        var unit = addresses.ofAuthorisedBody();
        var code = addresses.authorisedBody();
        return Stream.of(
                        (own.isEmpty() ? subscribers(outlet) : own).stream(),
                        Stream.ofNullable(unit).map(address -> new Addressee(code, address, addresses.language(code))),
                        withAddress(People::isOps).stream())
                .flatMap(some -> some);
    }

    /** The people with a confirmed mail address who may sign in. */
    private List<Addressee> withAddress(Predicate<Person> which) {
        return people.all().stream()
                .filter(which)
                .filter(person -> people.isValid(person) && person.getEmailConfirmedAt() != null)
                .flatMap(person -> Stream.ofNullable(person.getEmail())
                        .map(address -> new Addressee(person.getPersonId(), address, language(person))))
                .toList();
    }

    private static @Nullable Locale language(Person person) {
        return Stream.of(MailWords.KAZAKH, MailWords.RUSSIAN)
                .filter(language -> language.getLanguage().equals(person.getLanguage()))
                .findFirst()
                .orElse(null);
    }

    /** The mailboxes to which the outlet has the grid sent; they are told if the outlet has no people with an address. */
    private static List<Addressee> subscribers(Outlet outlet) {
        return outlet.getSubscriptions().stream()
                .filter(subscription -> subscription.getChannel() == SubscriptionChannel.MAIL
                        && subscription.getStatus() == SubscriptionStatus.ACTIVE
                        && subscription.getAddress() != null)
                .map(subscription -> new Addressee(
                        subscription.getSubscriptionId(),
                        Objects.requireNonNull(subscription.getAddress()),
                        language(subscription)))
                .toList();
    }

    private static @Nullable Locale language(Subscription subscription) {
        return subscription.getLanguage() == SubscriptionLanguage.KK
                ? MailWords.KAZAKH
                : subscription.getLanguage() == SubscriptionLanguage.RU ? MailWords.RUSSIAN : null;
    }
}
