package kz.mediagrid.agencypages.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.mediagrid.edge.content.Contact;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.gateway.agency.PutAgency;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EntryFormTest {

    private static final PutAgency ENTRY = new PutAgency(
            new Text("Министрлік", "Министерство", null),
            PutAgency.Kind.CENTRAL,
            null,
            null,
            null,
            true,
            false,
            true,
            "18:00",
            null,
            new PutAgency.Unit(
                    new Text("Баспасөз", "Пресса", null),
                    List.of(new Contact(null, "+7 7172 00-00-01", "press@example.kz", true))),
            new Contact(new Text(null, "Пресс-секретарь", null), "+7 7172 00-00-02", null, false),
            "2026-09-01",
            null,
            "head@example.kz",
            null,
            PutAgency.MailLanguage.RU);

    private static PutAgency read(Map<String, Object> content) {
        return JsonMapper.shared().convertValue(content, PutAgency.class);
    }

    @Test
    void anEntryThatNobodyChangedIsTheSame() {
        var form = EntryForm.of(ENTRY);

        assertThat(form.get("authorisedPerson.label.ru")).isEqualTo("Пресс-секретарь");
        assertThat(form.contacts()).containsExactly(0, 1);
        assertThat(read(form.replacing(ENTRY)).pressUnit()).isEqualTo(ENTRY.pressUnit());
        assertThat(read(form.replacing(ENTRY)).closingTime()).isEqualTo("18:00");
        assertThat(form.get("mailLanguage")).isEqualTo("RU");
        assertThat(read(form.replacing(ENTRY)).mailLanguage()).isEqualTo(PutAgency.MailLanguage.RU);
    }

    @Test
    void onlyTheOwnItemsAreChangedAndAnEmptiedItemIsTakenAway() {
        var form = EntryForm.typed(Map.of(
                "deputy.phone", " +7 7172 00-00-03 ",
                "closingTime", "12:00",
                "name.ru", "Другое",
                "contactsExempt", "false"));

        var written = read(form.replacing(ENTRY));

        assertThat(written.deputy()).isEqualTo(new Contact(null, "+7 7172 00-00-03", null, null));
        assertThat(written.name()).isEqualTo(ENTRY.name());
        assertThat(written.closingTime()).isEqualTo("18:00");
        assertThat(written.contactsExempt()).isTrue();
        assertThat(written.pressUnit()).isNull();
        assertThat(written.authorisedPerson()).isNull();
        assertThat(written.headEmail()).isNull();
        assertThat(written.mailLanguage()).isNull();
    }

    @Test
    void aContactOfTheUnitIsForTheMediaAndABlankRowIsNoContact() {
        var content = EntryForm.typed(Map.of(
                        "pressUnit.name.ru", "Пресса",
                        "pressUnit.contacts.0.phone", " ",
                        "pressUnit.contacts.1.phone", "12",
                        "pressUnit.contacts.1.forMedia", "false"))
                .content();

        assertThat(content.json().toString()).contains("forMedia=true").doesNotContain("forMedia=false");
        assertThat(content.fieldAt("/pressUnit/contacts/0/phone")).isEqualTo("pressUnit.contacts.1.phone");
        assertThat(content.fieldAt("/pressUnit/contacts/0")).isEqualTo("pressUnit.contacts.1.phone");
        assertThat(content.fieldAt("/pressUnit/contacts/0/label")).isEqualTo("pressUnit.contacts.1.label.kk");
    }

    @Test
    void aFaultOfAWholeContactStandsAtItsTelephone() {
        var content = EntryForm.typed(Map.of("deputy.label.ru", "Заместитель", "pressUnit.name.ru", "Пресса"))
                .content();

        assertThat(content.fieldAt("/deputy")).isEqualTo("deputy.phone");
        assertThat(content.fieldAt("/pressUnit/contacts")).isEqualTo("pressUnit.contacts.0.phone");
        assertThat(content.fieldAt("/pressUnit/name")).isEqualTo("pressUnit.name.kk");
    }
}
