package kz.mediagrid.gateway.event;

import static kz.mediagrid.gateway.event.PlannedEventFixture.forum;
import static kz.mediagrid.gateway.event.PlannedEventFixture.read;
import static kz.mediagrid.gateway.event.PlannedEventFixture.weeks;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.edge.problem.InvalidField;
import kz.mediagrid.gateway.Parsing;
import kz.mediagrid.gateway.contact.PrivateContacts;
import kz.mediagrid.gateway.file.EmptyFiles;
import kz.mediagrid.gateway.material.AddMaterial;
import kz.mediagrid.schemas.Material;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventParserTest {

    private static final Instant NOW = Instant.parse("2026-12-03T05:00:00Z");

    @Test
    void theSampleStands() {
        assertThat(faults(forum())).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}: wrong at {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "absent",
            value = {
                "/title | absent | /title",
                "/title | {\"en\":\"only English\"} | /title",
                "/title/kk | \" \" | /title/kk",
                "/title/kk | \"two\\nlines\" | /title/kk",
                "/place/ru | \"tab\\there\" | /place/ru",
                "/date | absent | /date",
                "/date | \"2026-02-30\" | /date",
                "/date | \"9.12.2026\" | /date",
                "/date | \"2027-12-04\" | /date",
                "/date | \"1990-01-01\" | /date",
                "/endDate | \"2026-12-08\" | /endDate",
                "/endDate | \"2027-12-31\" | /endDate",
                "/timing | absent | /timing",
                "/timing | \"ALL_DAY\" | /startTime",
                "/startTime | absent | /startTime",
                "/startTime | \"9:30\" | /startTime",
                "/endTime | \"09:29\" | /endTime",
                "/endTime | \"24:00\" | /endTime",
                "/place | absent | /place",
                "/organisers | [] | /organisers",
                "/organisers/0/name | absent | /organisers/0/name",
                "/organisers/0/contacts/0 | {\"forMedia\":true} | /organisers/0/contacts/0",
                "/organisers/0/contacts/0/phone | \"call us\" | /organisers/0/contacts/0/phone",
                "/organisers/0/contacts/0/email | \"at example\" | /organisers/0/contacts/0/email",
                "/purpose | absent | /purpose",
                "/objective/text | absent | /objective/text",
                "/keyMessages/0 | null | /keyMessages/0",
                "/speakers/0/position | absent | /speakers/0/position",
                "/materials/0/kind | absent | /materials/0/kind",
                "/materials/0/sizeBytes | -1 | /materials/0/sizeBytes",
                "/materials/0/sha256 | \"ABC\" | /materials/0/sha256",
                "/materials/0/url | \"http://example.kz/f\" | /materials/0/url",
                "/materials/0/url | \"https:///f\" | /materials/0/url",
                "/materials/0/url | \"https://кітап.қаз/бір файл.pdf\" | /materials/0/url",
                "/materials/0/language | \"Kazakh language\" | /materials/0/language",
                "/materials/0/mediaType | \"pdf\" | /materials/0/mediaType",
                "/accreditation/deadline | \"2026-12-08T18:00:00\" | /accreditation/deadline",
                "/revisionReason | {\"ru\":\"Опечатка\"} | /revisionReason",
                "/dateToBeConfirmed | true | /dateToBeConfirmed",
                "/streamUrl | \"javascript:alert(1)\" | /streamUrl"
            })
    void eachFaultNamesItsPlace(String at, String value, String pointer) {
        var changed = forum();
        var parent = (tools.jackson.databind.node.ContainerNode<?>) changed.at(at.substring(0, at.lastIndexOf('/')));
        var name = at.substring(at.lastIndexOf('/') + 1);
        if (parent instanceof ObjectNode object) {
            if (value == null) {
                object.remove(name);
            } else {
                object.set(name, JsonMapper.shared().readTree(value));
            }
        } else {
            ((tools.jackson.databind.node.ArrayNode) parent)
                    .set(Integer.parseInt(name), JsonMapper.shared().readTree(value));
        }

        assertThat(faults(changed)).extracting(InvalidField::pointer).containsExactly(pointer);
    }

    @Test
    void aTitleHas300CharactersAndAListFiftyItems() {
        var changed = forum();
        ((ObjectNode) changed.at("/title")).put("kk", "т".repeat(301));
        var speakers = changed.putArray("speakers");
        for (int i = 0; i < 51; i++) {
            speakers.addObject().putObject("position").put("kk", "спикер");
        }

        assertThat(faults(changed)).extracting(InvalidField::pointer).containsExactly("/title/kk", "/speakers");
    }

    @Test
    void aMaterialThatIsALinkHasNeitherTypeNorSizeNorHash() {
        var linked = forum();
        var material = (ObjectNode) linked.at("/materials/0");
        material.remove(List.of("mediaType", "sizeBytes", "sha256"));

        var details = EventParser.parseNew(read(linked), weeks(), NOW, contacts(), EmptyFiles.OF_AGENCY);

        assertThat(details.getMaterials().get(0))
                .extracting(Material::getMediaType, Material::getSizeBytes, Material::getSha256)
                .containsExactly("", 0L, "");
        assertThat(AddMaterial.of(details.getMaterials().get(0)))
                .isEqualTo(read(linked).materials().get(0));
    }

    @Test
    void linksInAnyScriptAreStoredInAscii() {
        var linked = forum();
        ((ObjectNode) linked.at("/materials/0")).put("url", "https://кітап.қаз/файл.pdf");
        ((ObjectNode) linked.at("/accreditation")).put("url", "https://тіркеу.қаз");
        linked.put("streamUrl", "https://example.kz/эфир");

        var details = EventParser.parseNew(read(linked), weeks(), NOW, contacts(), EmptyFiles.OF_AGENCY);

        assertThat(details.getMaterials().get(0).getUrl())
                .isEqualTo("https://xn--80atqk3h.xn--80ao21a/%D1%84%D0%B0%D0%B9%D0%BB.pdf");
        assertThat(details.getAccreditation().getUrl()).isEqualTo("https://xn--e1ajrhi4i.xn--80ao21a");
        assertThat(details.getStreamUrl()).isEqualTo("https://example.kz/%D1%8D%D1%84%D0%B8%D1%80");
    }

    @Test
    void anAddressThatIsTooLongInAsciiIsToldSo() {
        var linked = forum();
        linked.put("streamUrl", "https://example.kz/" + "э".repeat(500));

        assertThat(faults(linked)).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/streamUrl");
            assertThat(fault.text()).hasToString("address.too-long [3019, 2000]");
        });
    }

    @Test
    void aMaterialThatIsAFileHasTypeAndSizeAndHash() {
        var halfKnown = forum();
        ((ObjectNode) halfKnown.at("/materials/0")).remove(List.of("mediaType", "sha256"));

        assertThat(faults(halfKnown))
                .extracting(InvalidField::pointer)
                .containsExactly("/materials/0/mediaType", "/materials/0/sha256");
    }

    @Test
    void allFaultsAreSaidAtOnce() {
        assertThat(faults(JsonMapper.shared().createObjectNode()))
                .extracting(InvalidField::pointer)
                .containsExactly("/title", "/date", "/timing", "/place", "/organisers", "/purpose");
    }

    @ParameterizedTest(name = "held {0} to {1}, until {2}: over = {3}")
    @CsvSource(
            nullValues = "absent",
            value = {
                "2026-12-03, absent, 10:00, true",
                "2026-12-03, absent, 10:01, false",
                "2026-12-02, absent, absent, true",
                "2026-12-03, absent, absent, false",
                "2026-12-01, 2026-12-02, absent, true",
                "2026-12-01, 2026-12-03, 10:30, false"
            })
    void aNewEventMustNotHaveEnded(String date, String endDate, String endTime, boolean over) {
        var event = forum().put("date", date).put("startTime", "09:00");
        event.remove(List.of("endTime", "accreditation"));
        if (endDate != null) {
            event.put("endDate", endDate);
        }
        if (endTime != null) {
            event.put("endTime", endTime);
        }

        assertThat(faults(event)).hasSize(over ? 1 : 0);
        assertThat(Parsing.faults(() -> EventParser.parse(read(event), weeks(), NOW, contacts(), EmptyFiles.OF_AGENCY)))
                .isEmpty();
    }

    private static List<InvalidField> faults(ObjectNode event) {
        return Parsing.faults(() -> EventParser.parseNew(read(event), weeks(), NOW, contacts(), EmptyFiles.OF_AGENCY));
    }

    private static PrivateContacts contacts() {
        return new PrivateContacts("edu", "request", "edu-1");
    }
}
