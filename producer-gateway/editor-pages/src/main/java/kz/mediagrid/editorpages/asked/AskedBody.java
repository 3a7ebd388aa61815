package kz.mediagrid.editorpages.asked;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.Contact;
import org.jspecify.annotations.Nullable;

/**
 * One body that was asked, with what became of its request.
 *
 * @param id the number of the request, for forms
 * @param due the due time; null while no term runs
 * @param why the days of the term with their reasons, and the extensions
 */
public record AskedBody(
        String id,
        Wording name,
        AskedState state,
        @Nullable Moment due,
        List<Wording> why,
        List<AskedAnswer> answers,
        Changes changes,
        Reach reach) {

    /** Whether the last message of the body waits for a reply. Templates call this. */
    public boolean isAsking() {
        return changes.asking();
    }

    /**
     * The changes of the request, and the messages about it.
     *
     * @param extensions the reasons of the extensions, each with the new end
     * @param agreedAt the time at which the agreement was recorded; null if it was not
     * @param cancelledAt the time of the cancellation; null if there is none
     * @param cancellation the reason of the cancellation; null if there is none
     * @param messages the messages of the body, and the replies
     * @param asking whether the last message waits for a reply
     */
    record Changes(
            List<Extended> extensions,
            @Nullable Moment agreedAt,
            @Nullable Moment cancelledAt,
            @Nullable Wording cancellation,
            List<Message> messages,
            boolean asking) {}

    /**
     * An extension of the term.
     *
     * @param counts whether it gave more time
     */
    public record Extended(Moment at, Moment until, Wording reason, boolean counts) {}

    /**
     * A message about the request.
     *
     * @param kind the occasion: NOT_OURS, CLARIFY or REPLY
     */
    record Message(Moment at, String kind, Wording text) {}

    /**
     * The ways to reach the body.
     *
     * @param unit the name of the press unit; null if the directory has none
     * @param phones the telephone numbers of the press unit that are for the media
     * @param people the authorised person and the deputy, as far as they have telephone numbers; not for the media
     * @param successor the name of the body that took over; null if there is none
     */
    public record Reach(
            @Nullable Wording unit,
            List<String> phones,
            List<Person> people,
            @Nullable Wording successor) {

        /**
         * The ways to reach a body, as the directory has them.
         *
         * @param contacts the contacts that the readers of the directory see, and the media do not
         * @param successor the code of the body that took over; null if there is none
         */
        public static Reach of(
                Directory directory, Contacts contacts, String code, @Nullable String successor, Language reader) {
            var entry = directory.find(code);
            var unit = entry.map(Agency::getPressUnit);
            return new Reach(
                    unit.map(it -> Wording.of(it.getName(), reader)).orElse(null),
                    unit.map(it -> phones(it.getContacts())).orElse(List.of()),
                    Stream.of(
                                    entry.map(Agency::getAuthorisedPersonContactId)
                                            .flatMap(contacts::find)
                                            .flatMap(it -> Person.of(it, false, reader)),
                                    entry.map(Agency::getDeputyContactId)
                                            .flatMap(contacts::find)
                                            .flatMap(it -> Person.of(it, true, reader)))
                            .flatMap(Optional::stream)
                            .toList(),
                    successor == null ? null : Wording.of(directory.nameOf(successor), reader));
        }

        /** Whether the directory has no telephone number of the body. Templates call this. */
        public boolean isSilent() {
            return phones.isEmpty() && people.isEmpty();
        }

        private static List<String> phones(List<Contact> contacts) {
            return contacts.stream()
                    .filter(Contact::getForMedia)
                    .map(Contact::getPhone)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    /**
     * A person of the press unit with a telephone number that is not for the media.
     *
     * @param deputy whether this is the deputy of the authorised person
     * @param label the name or the post; null if the directory has none
     */
    public record Person(boolean deputy, @Nullable Wording label, String phone) {

        private static Optional<Person> of(kz.mediagrid.edge.content.Contact contact, boolean deputy, Language reader) {
            var label = contact.label();
            return Optional.ofNullable(contact.phone())
                    .map(phone ->
                            new Person(deputy, label == null ? null : Wording.of(label.localized(), reader), phone));
        }
    }
}
