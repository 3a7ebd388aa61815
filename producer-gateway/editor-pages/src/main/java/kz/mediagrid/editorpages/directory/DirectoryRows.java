package kz.mediagrid.editorpages.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.content.Contact;
import kz.mediagrid.edge.page.AlphabeticalOrder;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.editorpages.directory.DirectoryRow.Standing;
import kz.mediagrid.gateway.agency.AgencyHistory;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.PressUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds the bodies of the directory that a reader asks for, and describes them. */
@Component
final class DirectoryRows {

    private final Directory directory;
    private final AgencyHistory history;
    private final Contacts contacts;
    private final BusinessClock clock;
    private final MessageSource bundles;

    DirectoryRows(
            Directory directory, AgencyHistory history, Contacts contacts, BusinessClock clock, MessageSource bundles) {
        this.directory = directory;
        this.history = history;
        this.contacts = contacts;
        this.clock = clock;
        this.bundles = bundles;
    }

    /** The bodies with the name and of the kind, by the parts in which they are; ordered by kind and name. */
    Map<DirectoryPart, List<DirectoryRow>> of(DirectoryFilter filter, Locale locale) {
        var asOf = filter.asOf();
        var day = asOf == null ? today() : asOf;
        var describing = new Describing(asOf, new Words(bundles, locale));
        var parts = new EnumMap<DirectoryPart, List<DirectoryRow>>(DirectoryPart.class);
        for (var part : DirectoryPart.values()) {
            parts.put(part, new ArrayList<>());
        }
        (asOf == null ? directory.all() : history.on(asOf))
                .stream()
                        .filter(filter::finds)
                        .sorted(Comparator.comparing(Agency::getKind)
                                .thenComparing(AlphabeticalOrder.by(
                                        entry -> describing.in(entry.getName()).text())))
                        .forEach(entry -> {
                            var row = describing.row(entry);
                            parts(entry, day, filter.since(day), asOf)
                                    .forEach(part -> Objects.requireNonNull(parts.get(part))
                                            .add(row));
                        });
        return parts;
    }

    /** The day of the directory's first entry, if it is after {@code day}; otherwise empty. */
    Optional<LocalDate> firstAfter(LocalDate day) {
        return history.firstDay().filter(day::isBefore);
    }

    LocalDate today() {
        return AlmatyTime.dateOf(clock.instant());
    }

    private Stream<DirectoryPart> parts(Agency entry, LocalDate day, LocalDate since, @Nullable LocalDate asOf) {
        if (!Directory.isValidOn(entry, day)) {
            return Stream.of(DirectoryPart.ENDED);
        }
        if (entry.getContactsExempt()) {
            return Stream.of(DirectoryPart.CURRENT);
        }
        if (!contacts.isReachable(entry)) {
            return Stream.of(DirectoryPart.CURRENT, DirectoryPart.NOBODY, DirectoryPart.NO_PERSON);
        }
        var toDo = EnumSet.of(DirectoryPart.CURRENT);
        if (authorisedPerson(entry).isEmpty()) {
            toDo.add(DirectoryPart.NO_PERSON);
        }
        if (confirmed(entry, asOf).filter(on -> !on.isBefore(since)).isEmpty()) {
            toDo.add(DirectoryPart.UNCONFIRMED);
        }
        return toDo.stream();
    }

    private Optional<Contact> authorisedPerson(Agency entry) {
        return Optional.ofNullable(entry.getAuthorisedPersonContactId()).flatMap(contacts::find);
    }

    private Optional<LocalDate> confirmed(Agency entry, @Nullable LocalDate asOf) {
        return AgencyHistory.confirmed(history.until(asOf, entry.getAgencyCode()))
                .map(AlmatyTime::dateOf);
    }

    private final class Describing {

        private final @Nullable LocalDate asOf;
        private final DatesInWords dates;
        private final Language reader;

        private Describing(@Nullable LocalDate asOf, Words words) {
            this.asOf = asOf;
            this.dates = new DatesInWords(words);
            this.reader = Languages.of(words.locale());
        }

        private Wording in(kz.mediagrid.schemas.LocalizedText text) {
            return Wording.of(text, reader);
        }

        private DirectoryRow row(Agency entry) {
            var unit = entry.getPressUnit();
            var last = entry.getValidUntil();
            var successor = entry.getSuccessor();
            return new DirectoryRow(
                    entry.getAgencyCode(),
                    entry.getKind(),
                    in(entry.getName()),
                    unit == null ? null : in(unit.getName()),
                    of(unit, kz.mediagrid.schemas.Contact::getPhone),
                    of(unit, kz.mediagrid.schemas.Contact::getEmail),
                    person(entry),
                    new Standing(
                            confirmed(entry, asOf).map(dates::full).orElse(null),
                            last == null ? null : dates.full(last),
                            successor == null ? null : in(directory.nameOf(successor)),
                            entry.getContactsExempt(),
                            contacts.isReachable(entry)));
        }

        private static List<String> of(
                @Nullable PressUnit unit, Function<kz.mediagrid.schemas.Contact, @Nullable String> part) {
            return Stream.ofNullable(unit)
                    .flatMap(it -> it.getContacts().stream())
                    .map(part)
                    .filter(Objects::nonNull)
                    .toList();
        }

        private List<Wording> person(Agency entry) {
            return authorisedPerson(entry).map(this::lines).orElse(List.of());
        }

        private List<Wording> lines(Contact contact) {
            var label = contact.label();
            return Stream.concat(
                            Stream.ofNullable(label).map(it -> in(it.localized())),
                            Stream.of(contact.phone(), contact.email())
                                    .filter(Objects::nonNull)
                                    .map(text -> new Wording(text, Languages.code(reader), false)))
                    .toList();
        }
    }
}
