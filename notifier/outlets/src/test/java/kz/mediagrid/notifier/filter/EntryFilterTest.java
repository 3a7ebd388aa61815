package kz.mediagrid.notifier.filter;

import static kz.mediagrid.grid.testing.Grids.change;
import static kz.mediagrid.grid.testing.Grids.contact;
import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.text;
import static kz.mediagrid.notifier.filter.FilterCondition.ACCREDITATION_OPEN;
import static kz.mediagrid.notifier.filter.FilterCondition.BODY;
import static kz.mediagrid.notifier.filter.FilterCondition.DAY;
import static kz.mediagrid.notifier.filter.FilterCondition.FEATURED;
import static kz.mediagrid.notifier.filter.FilterCondition.LIVE_STREAM;
import static kz.mediagrid.notifier.filter.FilterCondition.REGION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.edge.call.StrictJson;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.edge.problem.InvalidField;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.schemas.Accreditation;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.GridFilter;
import kz.mediagrid.schemas.Organiser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryFilterTest {

    private static final Instant NOW = Instant.parse("2026-12-07T05:00:00Z");
    private static final AgencyNames NAMES = code -> Optional.ofNullable(Map.of(
                    "edu", text("Оқу-ағарту министрлігі", "Министерство просвещения"),
                    "dsm", text("Денсаулық сақтау министрлігі", "Министерство здравоохранения"),
                    "almobl", text("Алматы облысы", "Алматинская область"))
            .get(code));

    /** The entries of the table. 2026-12-07 is a Monday. */
    private static final Map<String, GridEntry> ENTRIES = Map.of(
            "lesson", entry("edu-1", "2026-12-07").setFeatured(true).build(),
            "clinic",
                    held("dsm-1", "2026-12-09", "Шымкент қ., Тәуке хан к-сі", "г. Шымкент, ул. Тауке хана")
                            .setStreamUrl("https://example.kz/live")
                            .build(),
            "field", held("almobl-1", "2026-12-12", "Алқап", "Поле").build(),
            "school",
                    held("almobl-2", "2026-12-08", "Алматы қаласы, № 12 мектеп", "город Алматы, школа № 12")
                            .setAccreditation(until("2026-12-07T05:00:00Z"))
                            .build(),
            "forum",
                    entry("mfa-1", "2026-12-11")
                            .setEndDate(LocalDate.parse("2026-12-13"))
                            .setPlace(text("Қарағанды облысы", "Карагандинская область"))
                            .setOrganisers(List.of(
                                    organiser("Сыртқы істер министрлігі"), organiser(" оқу-ағарту министрлігі ")))
                            .setAccreditation(until("2026-12-07T04:59:59Z"))
                            .build());

    /** The conditions as they come through each channel: FilterOnEveryChannelTest. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                          | clinic field forum lesson school",
                "{\"bodies\":[\"edu\"]}                      | forum lesson",
                "{\"bodies\":[\"edu\"],\"days\":[7]}         | forum",
                "{\"featured\":false}                        | clinic field forum lesson school",
                "{\"accreditationOpen\":true}                | school"
            })
    void anEntryPassesThatFulfilsEveryCondition(String filter, String expected) {
        var made = filter(filter);

        var passed = ENTRIES.entrySet().stream()
                .filter(entry -> made.matches(entry.getValue(), NOW))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(String.join(" ", passed)).isEqualTo(expected);
    }

    @Test
    void everyConditionThatIsNotFulfilledIsNamed() {
        var all = "{\"bodies\":[\"dsm\"],\"regions\":[\"shymkent\"],\"days\":[3],\"featured\":true,"
                + "\"liveStream\":true,\"accreditationOpen\":true}";

        assertThat(why(all, "forum")).containsExactly(BODY, REGION, DAY, FEATURED, LIVE_STREAM, ACCREDITATION_OPEN);
        assertThat(why(all, "clinic")).containsExactly(FEATURED, ACCREDITATION_OPEN);
        assertThat(why("{}", "forum")).isEmpty();
    }

    @Test
    void anOutletAlsoHasTheChangeByWhichAnEventCeasedToPass() {
        var almaty = filter("{\"regions\":[\"almaty\"],\"days\":[1]}");
        var inAstana = ENTRIES.get("lesson");

        assertThat(almaty.matches(revised(inAstana, "place"), NOW)).isTrue();
        assertThat(almaty.matches(revised(inAstana, "title"), NOW)).isFalse();
        assertThat(almaty.matches(revised(inAstana, "date"), NOW)).isFalse();
        assertThat(almaty.matches(change(ChangeKind.ADDED, inAstana), NOW)).isFalse();
        assertThat(filter("{\"days\":[7],\"regions\":[\"almaty\"]}")
                        .matches(revised(inAstana, "title", "date", "place"), NOW))
                .isTrue();
    }

    @Test
    void anOutletHasEachRemovalAndTheCancellationOfAnEventForWhichItMayHaveRegistered() {
        var open = filter("{\"accreditationOpen\":true}");
        var cancelled = GridEntry.newBuilder(ENTRIES.get("forum"))
                .setStanding(EntryStanding.CANCELLED)
                .build();

        assertThat(open.matches(
                        GridChange.newBuilder()
                                .setKind(ChangeKind.REMOVED)
                                .setEventId("mfa-1")
                                .build(),
                        NOW))
                .isTrue();
        assertThat(open.matches(changed(ChangeKind.CANCELLED, cancelled, "standing"), NOW))
                .isTrue();
        assertThat(open.matches(changed(ChangeKind.REVISED, ENTRIES.get("lesson"), "title"), NOW))
                .isFalse();
        assertThat(open.matches(change(ChangeKind.ADDED, ENTRIES.get("forum")), NOW))
                .isFalse();
    }

    @Test
    void aFilterNamesEveryItemThatIsUnknown() {
        var problem = catchThrowableOfType(
                RequestProblem.class,
                () -> filter("{\"bodies\":[\"edu\",\"nobody\"],\"regions\":[\"edu\",\"abay\"],\"days\":[1,8,0]}"));

        assertThat(problem.faults())
                .extracting(InvalidField::pointer)
                .containsExactly("/filter/bodies/1", "/filter/regions/0", "/filter/days/1", "/filter/days/2");
    }

    @Test
    void equalFiltersAreWrittenTheSame() {
        assertThat(parsed("{\"days\":[5,1,5],\"bodies\":[\"edu\",\"dsm\"],\"liveStream\":false}"))
                .isEqualTo(parsed("{\"bodies\":[\"dsm\",\"edu\",\"dsm\"],\"days\":[1,5]}"));
    }

    private static Set<FilterCondition> why(String filter, String entry) {
        return filter(filter).why(ENTRIES.get(entry), NOW);
    }

    private static EntryFilter filter(String json) {
        return new EntryFilter(parsed(json), NAMES);
    }

    private static GridFilter parsed(String json) {
        var rules = new Rules();
        var filter = StrictJson.read(json.getBytes(StandardCharsets.UTF_8), FilterJson.class)
                .value()
                .parse(rules, Place.WHOLE.field("filter"), NAMES);
        return rules.orElseThrow(() -> filter);
    }

    private static GridChange revised(GridEntry entry, String... fields) {
        return changed(ChangeKind.REVISED, entry, fields);
    }

    private static GridChange changed(ChangeKind kind, GridEntry entry, String... fields) {
        return GridChange.newBuilder(change(kind, entry))
                .setChangedFields(new ArrayList<>(Arrays.asList(fields)))
                .build();
    }

    private static GridEntry.Builder held(String id, String date, String kk, String ru) {
        return entry(id, date).setPlace(text(kk, ru)).setOrganisers(List.of(organiser("Ұйымдастырушы")));
    }

    private static Organiser organiser(String name) {
        return Organiser.newBuilder()
                .setName(text(name, name + " (ru)"))
                .setContacts(Stream.of(contact("+7 7172 00-00-24", "press@example.kz"))
                        .toList())
                .build();
    }

    private static Accreditation until(String deadline) {
        return Accreditation.newBuilder().setDeadline(Instant.parse(deadline)).build();
    }
}
