package kz.mediagrid.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.gateway.submission.UndecidedLimits;
import kz.mediagrid.schemas.AccountEvent;
import kz.mediagrid.schemas.AccountEventKind;
import kz.mediagrid.schemas.GridHeld;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Person;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.state.testing.HeapStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class AuditPagesTest {

    private static final Instant NOON = Instant.parse("2026-12-03T07:00:00Z");
    private static final String PERSON = "per-abcdefghijkl";
    private static final Account EDITOR = new Account("acc-1", Set.of(Role.AUTHORISED_BODY), "mam", null);
    private static final Account EDU = new Account("acc-2", Set.of(Role.AGENCY), "edu", null);
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final HeapStores stores = new HeapStores();
    private final AuditTrail trail = new AuditTrail(stores, stores);
    private final People people = new People(Clock.systemUTC());
    private final SubmissionView submissions =
            new SubmissionView(stores, new UndecidedLimits(50, 10_000), new RefusedCalls());
    private final ResourceBundleMessageSource bundles = bundles();
    private final AuditPages pages = new AuditPages(
            trail,
            people,
            code -> code.equals("mam")
                    ? Optional.of(new LocalizedText("Министрлік", "Министерство", null))
                    : Optional.empty(),
            submissions,
            bundles);

    private static ResourceBundleMessageSource bundles() {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("edge-templates/page/words", "gateway-templates/words");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return bundles;
    }

    private void isKnown(String body) {
        people.apply(
                PERSON,
                Person.newBuilder()
                        .setPersonId(PERSON)
                        .setName("Айгүл Сейітқызы")
                        .setPost("новая должность")
                        .setRoles(List.of(kz.mediagrid.schemas.Role.AGENCY))
                        .setAgencyCode(body)
                        .setCreatedAt(NOON)
                        .build(),
                NOON);
    }

    private void holds() {
        var stamp = new Submission("s1", "r1", NOON, PERSON, "mam", "пресс-секретарь");
        trail.apply("grid-commands", new GridHeld(stamp, "2026-W50", null), 1);
    }

    private AuditPage page(Account reader) {
        return pages.page(AuditFilter.of("2026-12", null, NOON), reader, RUSSIAN);
    }

    @Test
    void aRowSaysWhoDidWhatWithThePostOfThatMoment() {
        isKnown("mam");
        holds();

        var page = page(EDITOR);

        assertThat(page.title()).isEqualTo("Декабрь 2026 года");
        assertThat(page.before()).isEqualTo("2026-11");
        assertThat(page.after()).isEqualTo("2027-01");
        assertThat(page.lines()).singleElement().satisfies(line -> {
            assertThat(line.at().text()).isEqualTo("3 декабря, четверг, 12:00");
            assertThat(line.what()).isEqualTo("медиа-грид задержан");
            assertThat(line.who()).isEqualTo(new AuditPage.Party("Айгүл Сейітқызы", "пресс-секретарь", PERSON));
            assertThat(line.whom().id()).isEqualTo("2026-W50");
            assertThat(line.place()).isEqualTo("Министерство");
            assertThat(line.refused()).isFalse();
        });
    }

    @Test
    void ofAPersonWhoIsErasedThePostAndTheIdAreShown() {
        isKnown("mam");
        holds();

        people.apply(PERSON, null, NOON);

        assertThat(page(EDITOR).lines())
                .extracting(AuditPage.Line::who)
                .containsExactly(new AuditPage.Party(null, "пресс-секретарь", PERSON));
    }

    @Test
    void aBodyDoesNotLearnTheNamesOfPeopleOfOthers() {
        isKnown("mam");
        trail.apply(
                new AccountEvent(NOON, AccountEventKind.KEY_ISSUED, PERSON, "редактор", "1a2b3c4d", "edu", null), 1);

        assertThat(page(EDU).lines())
                .extracting(AuditPage.Line::who)
                .containsExactly(new AuditPage.Party(null, "редактор", PERSON));
        isKnown("edu");
        assertThat(page(EDU).lines()).extracting(line -> line.who().name()).containsExactly("Айгүл Сейітқызы");
    }

    @Test
    void anOperatorHasNoId() {
        trail.apply(new AccountEvent(NOON, AccountEventKind.LINK_MADE, null, null, PERSON, "edu", null), 1);

        assertThat(page(EDITOR).lines()).extracting(line -> line.who().id()).containsExactly("");
    }

    @Test
    void aCommandThatTheLogRefusedIsMarked() {
        holds();
        submissions.apply(SubmissionOutcome.newBuilder()
                .setSubmissionId("s1")
                .setRequestId("r1")
                .setAgencyCode("mam")
                .setCommand("GridHeld")
                .setVerdict(Verdict.REFUSED)
                .setReceivedAt(NOON)
                .setCommandOffset(1)
                .build());

        assertThat(page(EDITOR).lines()).extracting(AuditPage.Line::refused).containsExactly(true);
    }

    @Test
    void aLargeMonthIsCutOnThePageAndWholeInTheCsv() {
        for (int offset = 0; offset < 503; offset++) {
            trail.apply(new AccountEvent(NOON, AccountEventKind.SIGNED_OUT, null, null, PERSON, "edu", null), offset);
        }

        assertThat(page(EDITOR).lines()).hasSize(500);
        assertThat(page(EDITOR).left()).isEqualTo(3);
        assertThat(csv(EDITOR).lines()).hasSize(504);
    }

    @Test
    void aKindThatIsAskedForIsShownAlone() {
        holds();
        trail.apply(new AccountEvent(NOON, AccountEventKind.SIGNED_OUT, null, null, PERSON, "edu", null), 1);

        var filter = AuditFilter.of("2026-12", "SIGNED_OUT", NOON);

        assertThat(pages.page(filter, EDITOR, RUSSIAN).lines())
                .extracting(AuditPage.Line::kind)
                .containsExactly(AuditKind.SIGNED_OUT);
    }

    private String csv(Account reader) {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        var csv = new AuditCsv(out);
        csv.head(new Words(bundles, RUSSIAN));
        pages.each(AuditFilter.of("2026-12", null, NOON), reader, RUSSIAN, csv::line);
        out.flush();
        return text.toString();
    }

    @Test
    void theCsvHasTheSameRowsForASpreadsheet() {
        isKnown("mam");
        holds();

        assertThat(csv(EDITOR))
                .isEqualTo(
                        "\uFEFF\"Когда\",\"Что сделано\",\"Код\",\"отклонено\",\"Имя\",\"Должность\",\"Идентификатор\","
                                + "\"Кого или чего касается\",\"Идентификатор того, чего касается\",\"Организация\"\r\n"
                                + "\"2026-12-03T12:00+05:00\",\"медиа-грид задержан\",\"GRID_HELD\",\"0\",\"Айгүл Сейітқызы\","
                                + "\"пресс-секретарь\",\"" + PERSON + "\",\"\",\"2026-W50\",\"Министерство\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void aCellIsNoFormula(String post) {
        trail.apply(new AccountEvent(NOON, AccountEventKind.SIGNED_OUT, PERSON, post, PERSON, "edu", null), 1);

        assertThat(csv(EDITOR)).contains(",\"'" + post + "\",");
    }

    @Test
    void aQuoteEndsNoCell() {
        trail.apply(new AccountEvent(NOON, AccountEventKind.SIGNED_OUT, PERSON, "\",=1,\"", PERSON, "edu", null), 1);

        assertThat(csv(EDITOR)).contains(",\"\"\",=1,\"\"\",");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-13,,month",
        "26-12,,month",
        "2026-12-01,,month",
        "0001-01,,month",
        "2026-12,SIGNED,kind",
        "2026-12,signed_out,kind"
    })
    void anUnknownValueIsToldByItsParameter(String month, String kind, String parameter) {
        var problem = catchThrowableOfType(RequestProblem.class, () -> AuditFilter.of(month, kind, NOON));

        assertThat(problem.kind()).isEqualTo(ProblemKind.MALFORMED);
        assertThat(problem.text().values()).startsWith(parameter);
    }

    @Test
    void withoutAMonthThePresentOneInAlmatyIsShown() {
        assertThat(AuditFilter.of(null, "", Instant.parse("2026-11-30T19:00:00Z")))
                .isEqualTo(AuditFilter.of("2026-12", null, NOON));
    }
}
