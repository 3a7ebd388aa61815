package kz.mediagrid.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.topics.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MenuTest {

    private static final Menu GATEWAY = Menu.of(Service.PRODUCER_GATEWAY, "https://grid.example/");
    private static final Menu NOTIFIER = Menu.of(Service.NOTIFIER, "https://agencies.example/");

    @ParameterizedTest
    @CsvSource({
        "AUTHORISED_BODY, /editing, https://agencies.example/editing",
        "AGENCY, /week, https://agencies.example/week",
        "OPS, https://grid.example/ops, /ops",
        "MEDIA, https://grid.example/, /"
    })
    void eachRoleBeginsAtAPageOfItsOwn(Role role, String atTheGateway, String atTheNotifier) {
        assertThat(GATEWAY.home(account(role))).isEqualTo(atTheGateway);
        assertThat(NOTIFIER.home(account(role))).isEqualTo(atTheNotifier);
    }

    @Test
    void aPersonOfAnOutletBeginsAtThePageOfThatOutlet() {
        var person = new Account("per-1", Set.of(Role.MEDIA), null, "tv");

        assertThat(GATEWAY.home(person)).isEqualTo("https://grid.example/outlets");
        assertThat(NOTIFIER.home(person)).isEqualTo("/outlets");
    }

    @ParameterizedTest
    @EnumSource
    void everybodyMayOpenTheirOwnFirstPage(Role role) {
        assertThat(Homes.of(account(role)).opensTo(account(role))).isTrue();
    }

    @Test
    void anEditorWhoIsAnAgencyTooBeginsAsAnEditor() {
        assertThat(GATEWAY.home(account(Role.AGENCY, Role.AUTHORISED_BODY))).isEqualTo("/editing");
    }

    @Test
    void whoeverHasNotSignedInBeginsAtTheGridAndSeesNoOtherEntry() {
        assertThat(GATEWAY.home(null)).isEqualTo("https://grid.example/");
        assertThat(NOTIFIER.home(null)).isEqualTo("/");
        assertThat(GATEWAY.entries(null)).containsExactly(MenuEntry.GRID);
    }

    @ParameterizedTest
    @EnumSource
    void bothServicesHaveTheSameEntriesInTheSameOrder(Role role) {
        assertThat(GATEWAY.entries(account(role)))
                .isNotEmpty()
                .containsExactlyElementsOf(NOTIFIER.entries(account(role)).toList())
                .isSorted();
    }

    @Test
    void theFormOfARequestBelongsToTheRequests() {
        assertThat(MenuEntry.ASKED.holds("/ask")).isTrue();
        assertThat(MenuEntry.ASKED.holds("/asked/bat-1")).isTrue();
        assertThat(MenuEntry.ASKED.holds("/askers")).isFalse();
    }

    @Test
    void theGeneralRuleBelongsToTheEditing() {
        assertThat(MenuEntry.EDITING.holds("/policy")).isTrue();
        assertThat(MenuEntry.EDITING.holds("/editing/2026-W50")).isTrue();
        assertThat(MenuEntry.EDITING.holds("/policy-x")).isFalse();
    }

    @Test
    void theJointMattersOfABodyBelongToItsRequests() {
        assertThat(MenuEntry.REQUESTS.holds("/matters")).isTrue();
        assertThat(MenuEntry.REQUESTS.holds("/matters/mat-1")).isTrue();
        assertThat(MenuEntry.REQUESTS.holds("/requests/req-1")).isTrue();
        assertThat(MenuEntry.REQUESTS.holds("/mattersome")).isFalse();
    }

    @Test
    void withoutTheAddressOfTheOtherServiceItsEntriesAreLeftOut() {
        var alone = Menu.of(Service.PRODUCER_GATEWAY, null);

        assertThat(alone.entries(account(Role.values())))
                .containsExactly(
                        MenuEntry.WEEK,
                        MenuEntry.OWED,
                        MenuEntry.REQUESTS,
                        MenuEntry.BODY,
                        MenuEntry.EDITING,
                        MenuEntry.ASKED,
                        MenuEntry.AGENDA,
                        MenuEntry.DIRECTORY,
                        MenuEntry.CLASHES,
                        MenuEntry.CALENDAR,
                        MenuEntry.PEOPLE,
                        MenuEntry.KEYS,
                        MenuEntry.AUDIT);
        assertThat(alone.home(account(Role.MEDIA))).isEqualTo("/calendar");
        assertThat(alone.home(null)).isEqualTo("/sign-in");
        assertThat(alone.grid()).isEqualTo("/");
    }

    @Test
    void withOneOriginAllAddressesAreRelative() {
        var behindAProxy = Menu.of(Service.NOTIFIER, "/");

        assertThat(Arrays.stream(MenuEntry.values())
                        .map(entry -> behindAProxy.address(entry).orElseThrow()))
                .allMatch(address -> address.matches("/[a-z]*"));
        assertThat(behindAProxy.otherOrigin()).isEmpty();
        assertThat(NOTIFIER.otherOrigin()).contains("https://agencies.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "http://127.0.0.1:8082", "https://grid.example/"})
    void theAddressOfAHostIsASetting(String address) {
        assertThat(address).matches(Menu.ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "8082",
                "127.0.0.1:8082",
                "javascript:alert(1)",
                "https://grid.example/pages",
                "//grid",
                "https://grid.example; script-src *"
            })
    void whatIsNoAddressOfAHostIsNoSetting(String address) {
        assertThat(address).doesNotMatch(Menu.ADDRESS);
    }

    private static Account account(Role... roles) {
        return new Account("acc-1", Set.of(roles), null, null);
    }
}
