package kz.mediagrid.gateway.agency;

import static kz.mediagrid.gateway.Parsing.faults;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.schemas.Agency;
import org.junit.jupiter.api.Test;

class DirectorySeedTest {

    private final List<Agency> bodies = DirectorySeed.entries(Instant.parse("2026-12-03T05:00:00Z"));

    @Test
    void todaysBodiesAreThereAndYesterdaysAreNot() {
        assertThat(bodies)
                .extracting(Agency::getAgencyCode)
                .contains("mam", "maidd", "sgo", "astana")
                .doesNotContain("mdai", "anticorruption")
                .doesNotHaveDuplicates()
                .hasSize(49);
    }

    @Test
    void theExceptionsOfTheRulesAreMarked() {
        assertThat(bodies)
                .filteredOn(Agency::getContactsExempt)
                .extracting(Agency::getAgencyCode)
                .containsExactly("sgo");
        assertThat(bodies)
                .filteredOn(Agency::getRequestsByAgreement)
                .extracting(Agency::getAgencyCode)
                .containsExactly("prokuror");
    }

    @Test
    void nobodysAddressOrNumberIsInvented() {
        assertThat(bodies).allSatisfy(body -> {
            assertThat(body.getPressUnit()).isNull();
            assertThat(body.getAuthorisedPersonContactId()).isNull();
            assertThat(body.getHeadEmail()).isNull();
            assertThat(body.getDeputyHeadEmail()).isNull();
        });
    }

    @Test
    void everyEntryObeysTheRulesOfTheDirectory() {
        var directory = new Directory();
        bodies.forEach(directory::apply);

        assertThat(bodies)
                .allSatisfy(body -> assertThat(faults(() ->
                                AgencyRules.parse(body.getAgencyCode(), PutAgency.of(body, new Contacts()), directory)))
                        .isEmpty());
    }
}
