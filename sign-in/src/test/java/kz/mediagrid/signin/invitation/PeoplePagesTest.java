package kz.mediagrid.signin.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Person;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class PeoplePagesTest extends WithPeople {

    private static final Locale RU = Locale.forLanguageTag("ru");
    private static final Account PRESS = new Account("acc-7", Set.of(Role.AGENCY), "edu", null);

    private final Map<String, LocalizedText> outlets =
            new HashMap<>(Map.of("tv", name("Арна", "Канал"), "radio", name("Радио", "Радио")));

    private final PeoplePages pages = new PeoplePages(people, organisations(), code -> Optional.empty(), bundles());

    private Organisations organisations() {
        return new Organisations() {
            @Override
            public Map<String, LocalizedText> bodies() {
                return Map.of("edu", name("Министрлік", "Министерство"));
            }

            @Override
            public Map<String, LocalizedText> outlets() {
                return outlets;
            }

            @Override
            public String authorisedBody() {
                return "mam";
            }
        };
    }

    private static ResourceBundleMessageSource bundles() {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("accounts-templates/accounts/words", "edge-templates/page/words");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return bundles;
    }

    private static LocalizedText name(String kk, String ru) {
        return LocalizedText.newBuilder().setKk(kk).setRu(ru).build();
    }

    private static PersonForm form(@Nullable String place, String email) {
        return new PersonForm(place, "А. Б.", "редактор", email, "true", "", "", "ru");
    }

    private Person invite(String place, String email) {
        return writer.invite(pages.invited(form(place, email), EDITOR).orElseThrow(), EDITOR, false)
                .person();
    }

    private Account account(Person person) {
        return people.accountOf(person.getPersonId()).orElseThrow();
    }

    private List<String> placesOnPage(Account reader, String outlet) {
        return assertThat(pages.content(reader, outlet, RU).get("people"))
                .asInstanceOf(InstanceOfAssertFactories.list(PersonRow.class))
                .actual()
                .stream()
                .map(row -> row.place() + ", " + row.person().getEmail() + (row.managed() ? ", managed" : ""))
                .toList();
    }

    @Test
    void theAuthorisedBodyInvitesTheFirstPersonOfAnOutletWhoActsForItAlone() {
        var person = invite("outlet tv", "a@tv.example.kz");
        invite("outlet radio", "b@radio.example.kz");
        invite("edu", "c@edu.example.kz");

        assertThat(person.getAgencyCode()).isNull();
        assertThat(account(person).roles()).containsExactly(Role.MEDIA);
        assertThat(account(person).outletId()).isEqualTo("tv");
        assertThat(placesOnPage(EDITOR, "tv")).containsExactly("Канал, a@tv.example.kz, managed");
        assertThat(placesOnPage(EDITOR, "")).hasSize(3);
    }

    @Test
    void theHeadOfAnOutletSeesAndInvitesPeopleOfThisOutletWhateverTheFormSays() {
        var head = account(invite("outlet tv", "a@tv.example.kz"));
        invite("outlet radio", "b@radio.example.kz");

        var invited =
                pages.invited(form("outlet radio", "c@tv.example.kz"), head).orElseThrow();
        writer.invite(invited, head, false);

        assertThat(placesOnPage(head, ""))
                .containsExactlyInAnyOrder("Канал, a@tv.example.kz", "Канал, c@tv.example.kz, managed");
        assertThat(placesOnPage(head, "tv")).hasSize(2);
        assertThat(pages.content(head, "", RU).get("outlets")).isEqualTo(List.of());
    }

    @Test
    void anUnknownOutletIsNotInvitedFor() {
        outlets.remove("radio");

        assertThat(pages.invited(form("outlet radio", "a@radio.example.kz"), EDITOR))
                .isEmpty();
        assertThat(pages.invited(form("tv", "a@tv.example.kz"), EDITOR)).isEmpty();
        assertThat(pages.invited(form(null, "a@tv.example.kz"), EDITOR)).isEmpty();
    }

    @Test
    void thePageOfAnOutletOpensToTheAuthorisedBodyAndToItsOwnPeople() {
        var ofRadio = account(invite("outlet radio", "b@radio.example.kz"));

        for (var reader : List.of(ofRadio, PRESS)) {
            assertThat(catchThrowableOfType(RequestProblem.class, () -> pages.content(reader, "tv", RU))
                            .kind())
                    .isEqualTo(ProblemKind.NOT_FOUND);
        }
        assertThat(catchThrowableOfType(RequestProblem.class, () -> pages.content(EDITOR, "gone", RU))
                        .kind())
                .isEqualTo(ProblemKind.NOT_FOUND);
    }

    @Test
    void thePeopleOfARemovedOutletAreStillListedByItsId() {
        invite("outlet radio", "b@radio.example.kz");
        outlets.remove("radio");

        assertThat(placesOnPage(EDITOR, "")).containsExactly("radio, b@radio.example.kz, managed");
    }

    @Test
    void theFormOfAnOutletsPageHasTheOutletChosen() {
        var content = pages.content(EDITOR, "tv", RU);

        assertThat(content.get("form")).isEqualTo(PersonForm.ofOutlet("tv"));
        assertThat(content.get("outlets"))
                .isEqualTo(List.of(
                        new PeoplePages.Place("outlet tv", "Канал"), new PeoplePages.Place("outlet radio", "Радио")));
        assertThat(content.get("outlet")).isEqualTo(new PeoplePages.Place("tv", "Канал"));
        assertThat(content.get("empty")).isEqualTo(List.of());
    }
}
