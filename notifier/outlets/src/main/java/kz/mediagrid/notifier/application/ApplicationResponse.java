package kz.mediagrid.notifier.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * An outlet that asks for the media-grid.
 *
 * @param id id of the application, and of the outlet once it is confirmed
 * @param name name of the outlet
 * @param mail mail address of the applicant
 * @param language language of the applicant: KK, RU or EN
 * @param channels channels that it wants: MAIL, CALENDAR, FEED
 * @param webhookUrl address to which versions are to be posted; absent if it wants no webhook
 * @param when times of the application
 * @param alike ids of outlets that have its name or the host of its address
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OutletApplication")
record ApplicationResponse(
        String id,
        Text name,
        String mail,
        String language,
        List<String> channels,
        @Nullable String webhookUrl,
        When when,
        List<String> alike) {

    /**
     * The times of an application, business time.
     *
     * @param askedAt time at which the outlet asked
     * @param removedAt time at which the application is removed if nobody has answered
     */
    @Schema(name = "OutletApplicationTimes")
    record When(String askedAt, String removedAt) {}

    /**
     * A list of applications, the longest waiting first.
     *
     * @param items the applications
     */
    @Schema(name = "OutletApplicationList")
    record All(List<ApplicationResponse> items) {}

    /**
     * A confirmed outlet.
     *
     * @param id id of the outlet
     * @param secret signing secret; absent in the response to a repeated call
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ConfirmedOutlet")
    record Confirmed(String id, @Nullable String secret) {}

    /**
     * A refused outlet.
     *
     * @param id id of the application
     * @param mailed whether the mail server took the reason
     * @param mail address of the applicant, for the last time, if the reason was not mailed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RefusedOutlet")
    record Refused(String id, boolean mailed, @Nullable String mail) {}

    static ApplicationResponse of(Outlet asking, List<Outlet> alike) {
        var application = asking.getApplication();
        var address = application.getWebhookUrl();
        return new ApplicationResponse(
                asking.getOutletId(),
                Text.of(asking.getName()),
                application.getMailAddress(),
                application.getLanguage().name(),
                application.getChannels().stream().map(Enum::name).toList(),
                address.isEmpty() ? null : address,
                new When(
                        LocalTimes.write(application.getAskedAt()),
                        LocalTimes.write(ApplicationWriter.removedAt(asking))),
                alike.stream().map(Outlet::getOutletId).toList());
    }
}
