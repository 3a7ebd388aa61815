package kz.mediagrid.watch.view;

import static kz.mediagrid.watch.testing.Records.agency;
import static org.assertj.core.api.Assertions.assertThat;

import kz.mediagrid.schemas.Agency;
import org.junit.jupiter.api.Test;

/** What the directory says of a body. */
class AgencyNamesViewTest {

    private final AgencyNamesView agencies = new AgencyNamesView();

    @Test
    void theTelephoneIsThePressUnitsAndNeverAPrivateOne() {
        agencies.apply(agency("edu", "Оқу-ағарту министрлігі", "Министерство просвещения", "+7 7172 74 24 28"));

        assertThat(agencies.phone("edu")).contains("+7 7172 74 24 28");
    }

    @Test
    void aBodyThatHasNotEnteredItsPressUnitHasANameAndNoTelephone() {
        agencies.apply(Agency.newBuilder(
                        agency("edu", "Оқу-ағарту министрлігі", "Министерство просвещения", "+7 7172 74 24 28"))
                .setPressUnit(null)
                .build());

        assertThat(agencies.name("edu").getRu()).isEqualTo("Министерство просвещения");
        assertThat(agencies.phone("edu")).isEmpty();
    }

    @Test
    void aBodyThatIsNotInTheDirectoryGoesByItsCode() {
        assertThat(agencies.name("gone").getRu()).isEqualTo("gone");
        assertThat(agencies.phone("gone")).isEmpty();
    }
}
