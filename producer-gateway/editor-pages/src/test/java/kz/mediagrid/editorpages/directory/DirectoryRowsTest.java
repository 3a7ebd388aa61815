package kz.mediagrid.editorpages.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.agency.AgencyHistory;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyChanged;
import kz.mediagrid.schemas.AgencyKind;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.PressUnit;
import kz.mediagrid.schemas.PrivateContact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The list of the directory (para. 4): its parts, its search, and the directory of an earlier day. */
class DirectoryRowsTest {

    private static final Instant NOW = Instant.parse("2026-12-03T05:00:00Z");
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final Directory directory = new Directory();
    private final AgencyHistory history = new AgencyHistory();
    private final Contacts contacts = new Contacts();
    private final DirectoryRows rows = new DirectoryRows(
            directory, history, contacts, new BusinessClock(Clock.fixed(NOW, ZoneOffset.UTC)), bundles());
    private final DirectoryPages pages = new DirectoryPages(rows, bundles());
    private final Map<String, Integer> revisions = new HashMap<>();

    private static ResourceBundleMessageSource bundles() {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("editor-templates/editor/words", "gateway-templates/words", "edge-templates/page/words");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return bundles;
    }

    private static Agency.Builder body(String code, AgencyKind kind, String name) {
        return Agency.newBuilder()
                .setAgencyCode(code)
                .setKind(kind)
                .setName(LocalizedText.newBuilder().setRu(name).build());
    }

    private static PressUnit unit(String mail) {
        return new PressUnit(
                LocalizedText.newBuilder().setRu("Пресс-служба").build(),
                List.of(Contact.newBuilder()
                        .setPhone("+7 7172 00-00-01")
                        .setEmail(mail)
                        .setForMedia(true)
                        .build()));
    }

    private void write(Agency.Builder entry, @Nullable String by, String day) {
        var revision = revisions.merge(entry.getAgencyCode(), 1, Integer::sum);
        var written = entry.setRevision(revision)
                .setChangedAt(Instant.parse(day + "T10:00:00Z"))
                .build();
        directory.apply(written);
        history.apply(AgencyChanged.newBuilder()
                .setEntry(written)
                .setActorAgencyCode(by)
                .build());
    }

    @BeforeEach
    void enter() {
        write(body("edu", AgencyKind.CENTRAL, "Министерство просвещения"), null, "2026-01-12");
        write(
                body("edu", AgencyKind.CENTRAL, "Министерство просвещения").setPressUnit(unit("press@edu.example")),
                "edu",
                "2026-03-02");
        write(body("dsm", AgencyKind.CENTRAL, "Министерство здравоохранения"), null, "2026-01-12");
        write(
                body("dsm", AgencyKind.CENTRAL, "Министерство здравоохранения").setAuthorisedPersonContactId("dsm-1"),
                "dsm",
                "2026-11-02");
        contacts.apply(
                "dsm-1",
                PrivateContact.newBuilder()
                        .setContactId("dsm-1")
                        .setAgencyCode("dsm")
                        .setLabel(LocalizedText.newBuilder()
                                .setRu("Пресс-секретарь")
                                .build())
                        .setPhone("+7 7172 00-00-02")
                        .build(),
                NOW);
        write(
                body("almaty", AgencyKind.CITY, "Акимат города Алматы").setPressUnit(unit("press@almaty.example")),
                "mam",
                "2026-02-02");
        write(body("ulytau", AgencyKind.REGION, "Акимат области Улытау"), null, "2026-01-12");
        write(body("kuzet", AgencyKind.OTHER, "Служба охраны").setContactsExempt(true), null, "2026-01-12");
        write(
                body("mdai", AgencyKind.CENTRAL, "Министерство цифрового развития")
                        .setValidUntil(LocalDate.parse("2026-09-30"))
                        .setSuccessor("edu"),
                null,
                "2026-01-12");
    }

    private List<String> codes(DirectoryPart part, String... typed) {
        return rows.of(filter(typed), RUSSIAN).getOrDefault(part, List.of()).stream()
                .map(DirectoryRow::code)
                .toList();
    }

    private static DirectoryFilter filter(String... typed) {
        var parameters = new HashMap<String, String>();
        for (int at = 0; at < typed.length; at += 2) {
            parameters.put(typed[at], typed[at + 1]);
        }
        return DirectoryFilter.of(parameters);
    }

    @Test
    void bodiesAreListedByKindAndNameAndPartsSayWhatIsToBeDone() {
        assertThat(codes(DirectoryPart.CURRENT)).containsExactly("dsm", "edu", "ulytau", "almaty", "kuzet");
        assertThat(codes(DirectoryPart.NOBODY)).containsExactly("ulytau");
        assertThat(codes(DirectoryPart.NO_PERSON))
                .as("a press unit is no authorised person")
                .containsExactly("edu", "ulytau", "almaty");
        assertThat(codes(DirectoryPart.UNCONFIRMED))
                .as("what the authorised body wrote is no confirmation by the body")
                .containsExactly("edu", "almaty");
        assertThat(codes(DirectoryPart.UNCONFIRMED, "since", "2026-03-02")).containsExactly("almaty");
        assertThat(codes(DirectoryPart.ENDED)).containsExactly("mdai");
    }

    @Test
    void anErasedPersonIsNobody() {
        contacts.apply("dsm-1", null, NOW);

        assertThat(codes(DirectoryPart.NOBODY)).containsExactly("dsm", "ulytau");
        assertThat(codes(DirectoryPart.NO_PERSON)).contains("dsm");
        assertThat(pages.table(filter(), RUSSIAN).rows().get(0)).doesNotContain("+7 7172 00-00-02");
    }

    @Test
    void aSearchFindsPartsOfNamesCodesAndKinds() {
        assertThat(codes(DirectoryPart.CURRENT, "name", "алмат")).containsExactly("almaty");
        assertThat(codes(DirectoryPart.CURRENT, "name", "EDU")).containsExactly("edu");
        assertThat(codes(DirectoryPart.CURRENT, "name", "министерство", "kind", "CENTRAL"))
                .containsExactly("dsm", "edu");
        assertThat(codes(DirectoryPart.CURRENT, "kind", "REGION")).containsExactly("ulytau");
        assertThat(codes(DirectoryPart.CURRENT, "kind", "no-such")).hasSize(5);
        assertThat(codes(DirectoryPart.CURRENT, "name", "()")).isEmpty();
    }

    @Test
    void theDirectoryOfADayIsThatOfItsEnd() {
        assertThat(codes(DirectoryPart.CURRENT, "asOf", "2026-01-11")).isEmpty();
        assertThat(codes(DirectoryPart.CURRENT, "asOf", "2026-01-12"))
                .containsExactly("dsm", "edu", "mdai", "ulytau", "kuzet");
        assertThat(codes(DirectoryPart.NOBODY, "asOf", "2026-03-01")).contains("edu");
        assertThat(codes(DirectoryPart.NOBODY, "asOf", "2026-03-02")).doesNotContain("edu");
    }

    @Test
    void filesHaveTheRowsOfThePage() {
        var table = pages.table(filter("name", "просвещ"), RUSSIAN);

        assertThat(table.headings()).hasSize(9).startsWith("Орган", "Вид органа");
        assertThat(table.rows())
                .containsExactly(List.of(
                        "Министерство просвещения",
                        "Центральные органы",
                        "Пресс-служба",
                        "+7 7172 00-00-01",
                        "press@edu.example",
                        "",
                        "2 марта 2026 года",
                        "",
                        ""));
        assertThat(pages.table(filter("show", "ended"), RUSSIAN).rows().get(0))
                .endsWith("30 сентября 2026 года", "Министерство просвещения");
    }

    @Test
    void aDayThatIsNoneIsAFaultAndAFileRefusesIt() {
        var page = pages.list(
                filter("asOf", "вчера", "name", "алмат"),
                new Account("acc-1", Set.of(Role.AUTHORISED_BODY), "mam", null),
                RUSSIAN);

        assertThat(page.getStatus()).isNotNull().matches(status -> status.value() == 400);
        assertThat(page.getModel().get("faults")).isEqualTo(Map.of("asOf", "directory.no-day"));
        assertThat(filter("since", "вчера").address("/directory", DirectoryPart.NOBODY))
                .isEqualTo("/directory?since=%D0%B2%D1%87%D0%B5%D1%80%D0%B0&show=nobody");
        assertThatThrownBy(() -> pages.table(filter("since", "вчера"), RUSSIAN)).isInstanceOf(RequestProblem.class);
    }
}
