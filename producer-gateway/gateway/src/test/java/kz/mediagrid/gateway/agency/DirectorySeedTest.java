package kz.mediagrid.gateway.agency;

import static kz.mediagrid.gateway.Parsing.faults;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.schemas.Agency;
import org.junit.jupiter.api.Test;

class DirectorySeedTest {

    private final List<Agency> agencies = DirectorySeed.entries(Instant.parse("2026-12-03T05:00:00Z"));

    @Test
    void todaysBodiesAreThereAndYesterdaysAreNot() {
        assertThat(agencies)
                .extracting(Agency::getAgencyCode)
                .contains("mam", "maidd", "sgo", "astana")
                .doesNotContain("mdai", "anticorruption")
                .doesNotHaveDuplicates()
                .hasSize(49);
    }

    @Test
    void theExceptionsOfTheRulesAreMarked() {
        assertThat(agencies)
                .filteredOn(Agency::getContactsExempt)
                .extracting(Agency::getAgencyCode)
                .containsExactly("sgo");
        assertThat(agencies)
                .filteredOn(Agency::getRequestsByAgreement)
                .extracting(Agency::getAgencyCode)
                .containsExactly("prokuror");
    }

    @Test
    void nobodysAddressOrNumberIsInvented() {
        assertThat(agencies).allSatisfy(agency -> {
            assertThat(agency.getPressUnit()).isNull();
            assertThat(agency.getAuthorisedPersonContactId()).isNull();
            assertThat(agency.getHeadEmail()).isNull();
            assertThat(agency.getDeputyHeadEmail()).isNull();
        });
    }

    @Test
    void everyEntryObeysTheRulesOfTheDirectory() {
        var directory = new Directory();
        agencies.forEach(directory::apply);

        assertThat(agencies)
                .allSatisfy(agency -> assertThat(faults(() -> AgencyRules.parse(
                                agency.getAgencyCode(), PutAgency.of(agency, new Contacts()), directory)))
                        .isEmpty());
    }
}
