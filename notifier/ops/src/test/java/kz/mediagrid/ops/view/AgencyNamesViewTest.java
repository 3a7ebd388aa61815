package kz.mediagrid.ops.view;

import static kz.mediagrid.ops.testing.Records.agency;
import static org.assertj.core.api.Assertions.assertThat;

import kz.mediagrid.schemas.Agency;
import org.junit.jupiter.api.Test;

/** What the directory says of a body. */
class AgencyNamesViewTest {

    private final AgencyNamesView bodies = new AgencyNamesView();

    @Test
    void theTelephoneIsThePressUnitsAndNeverAPrivateOne() {
        bodies.apply(agency("edu", "Оқу-ағарту министрлігі", "Министерство просвещения", "+7 7172 74 24 28"));

        assertThat(bodies.phone("edu")).contains("+7 7172 74 24 28");
    }

    @Test
    void aBodyThatHasNotEnteredItsPressUnitHasANameAndNoTelephone() {
        bodies.apply(Agency.newBuilder(
                        agency("edu", "Оқу-ағарту министрлігі", "Министерство просвещения", "+7 7172 74 24 28"))
                .setPressUnit(null)
                .build());

        assertThat(bodies.name("edu").getRu()).isEqualTo("Министерство просвещения");
        assertThat(bodies.phone("edu")).isEmpty();
    }

    @Test
    void aBodyThatIsNotInTheDirectoryGoesByItsCode() {
        assertThat(bodies.name("gone").getRu()).isEqualTo("gone");
        assertThat(bodies.phone("gone")).isEmpty();
    }
}
