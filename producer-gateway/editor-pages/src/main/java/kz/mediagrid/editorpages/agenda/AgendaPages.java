package kz.mediagrid.editorpages.agenda;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kz.mediagrid.edge.call.ListPage;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.page.Confirmation;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.editorpages.agenda.AgendaMatters.Collected;
import kz.mediagrid.gateway.matter.PublishNotice;
import kz.mediagrid.matters.NoticeForMedia;
import kz.mediagrid.schemas.JointNotice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Composes the list of joint matters, the page of one matter with its form, and the pages that ask before a change counts. */
@Component
final class AgendaPages {

    private final AgendaMatters matters;
    private final AgendaDetails details;
    private final AgendaWrites writes;
    private final MessageSource bundles;

    AgendaPages(AgendaMatters matters, AgendaDetails details, AgendaWrites writes, MessageSource bundles) {
        this.matters = matters;
        this.details = details;
        this.writes = writes;
        this.bundles = bundles;
    }

    /**
     * The list. Its first page begins with the open matters; each of the next pages has the matters of one kind.
     *
     * @param waiting the cursor after which the open matters begin; null for the most urgent
     * @param after the cursor after which the other matters begin; null for the newest
     */
    ModelAndView list(@Nullable String waiting, @Nullable String after, Account by, Locale locale) {
        var open = after == null ? matters.open(waiting) : ListPage.<Collected>empty();
        var settled = waiting == null ? matters.settled(after) : ListPage.<Collected>empty();
        var content = new HashMap<String, Object>();
        content.put("mayOpen", by.is(Role.AUTHORISED_BODY));
        content.put("first", waiting == null && after == null);
        content.put("waits", after == null);
        content.put("open", rows(open.items(), locale));
        content.put("moreOpen", Objects.requireNonNullElse(open.next(), ""));
        content.put("settled", rows(settled.items(), locale));
        content.put("next", Objects.requireNonNullElse(settled.next(), ""));
        return new ModelAndView("editor/agenda", content);
    }

    private List<AgendaRow> rows(List<Collected> all, Locale locale) {
        return all.stream().map(one -> details.row(one, locale)).toList();
    }

    /** The page of the matter. Its form begins with the decision on the notice, if there is one that is not carried out. */
    ModelAndView of(Collected collected, Account by, Locale locale) {
        var form = collected.sent().isEmpty()
                ? collected.matter().order(List.of()).map(AgendaForm::of).orElse(new AgendaForm(Map.of()))
                : new AgendaForm(Map.of());
        return of(collected, form, Map.of(), writes.newKey(), by, locale);
    }

    /**
     * The page of the matter with the form as it was typed.
     *
     * @param faults the faults by the fields at which they are shown
     */
    ModelAndView of(
            Collected collected, AgendaForm form, Map<String, String> faults, String key, Account by, Locale locale) {
        var words = new Words(bundles, locale);
        var page = page("editor/matter", collected, form, key, locale);
        page.addObject("mayAct", by.is(Role.AUTHORISED_BODY));
        page.addObject("times", PublishNotice.When.values());
        return FormFaults.show(page, faults, field -> words.say("agenda.field." + field.replaceFirst("\\..*", "")));
    }

    private ModelAndView page(String template, Collected collected, AgendaForm form, String key, Locale locale) {
        var page = new ModelAndView(template);
        page.addObject("matter", details.of(collected, locale));
        page.addObject("form", form);
        page.addObject("key", key);
        return page;
    }

    /** The question whether to cancel the matter. */
    Confirmation cancellation(Collected collected, AgendaForm form, String key, Locale locale) {
        var words = new Words(bundles, locale);
        var row = details.row(collected, locale);
        var given = words.say(
                "agenda.cancel.given", row.tally().contributed(), row.tally().asked());
        var fields = new HashMap<>(form.fields());
        fields.put("key", key);
        fields.put("action", "cancel");
        return new Confirmation(
                words.say("agenda.cancel.question"),
                words.say("agenda.cancel.what") + " " + given,
                List.of(row.subject()),
                words.say("agenda.cancel.confirm"),
                "/agenda/" + row.number(),
                fields,
                AgendaAction.CANCEL.text());
    }

    /**
     * The notice as the bodies and the media get it.
     *
     * @param notice the notice that the form would send
     * @param problems the reasons why it was not sent
     */
    ModelAndView notice(
            Collected collected,
            JointNotice notice,
            AgendaForm form,
            List<String> problems,
            String key,
            Locale locale) {
        var page = page("editor/matter-notice", collected, form, key, locale);
        page.addObject("notice", details.notice(notice, locale));
        page.addObject("media", notice.getForMedia() ? details.notice(NoticeForMedia.of(notice), locale) : null);
        page.addObject("shown", collected.mark());
        page.addObject("problems", problems);
        return page;
    }

    /** The page that prints: the matter, all contributions, the bodies without one, and the notices. */
    ModelAndView print(Collected collected, Locale locale) {
        return new ModelAndView("editor/matter-print", "matter", details.of(collected, locale));
    }
}
