package kz.mediagrid.signin.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.accounts.access.SignIn;
import kz.mediagrid.accounts.access.SignInController;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.schemas.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows a person the own passkeys, and adds and removes them. An API key has none: it does not say who holds it. */
@Controller
final class PasskeyPageController {

    private static final String REMOVE = "remove";

    private final Challenges challenges;
    private final Verification verification;
    private final PasskeyWriter writer;
    private final PasskeyAddress address;
    private final Passkeys passkeys;
    private final People people;
    private final SignIn signIn;
    private final MessageSource bundles;

    PasskeyPageController(
            Challenges challenges,
            Verification verification,
            PasskeyWriter writer,
            PasskeyAddress address,
            Passkeys passkeys,
            People people,
            SignIn signIn,
            MessageSource bundles) {
        this.challenges = challenges;
        this.verification = verification;
        this.writer = writer;
        this.address = address;
        this.passkeys = passkeys;
        this.people = people;
        this.signIn = signIn;
        this.bundles = bundles;
    }

    @GetMapping(SignInController.PASSKEYS)
    ModelAndView list(Account reader, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        return page(reader, null, "", locale, request, response);
    }

    @PostMapping(path = SignInController.PASSKEYS, params = "!" + REMOVE)
    ModelAndView add(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String label,
            Account reader,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person =
                person(reader).orElseThrow(() -> ProblemKind.FORBIDDEN.because(ProblemText.of("passkey.people-only")));
        var session = session(request);
        try {
            var challenge = challenges.in(request, Challenges.Purpose.REGISTRATION, session);
            writer.add(person, label, credential, challenge, session);
        } catch (PasskeyRefusedException e) {
            return page(reader, e.refusal(), label, locale, request, response);
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE, challenges.none(request.isSecure()).toString());
        return SeeOther.page(SignInController.PASSKEYS, request);
    }

    @PostMapping(path = SignInController.PASSKEYS, params = REMOVE)
    ModelAndView remove(@RequestParam(REMOVE) String id, Account reader, HttpServletRequest request) {
        writer.remove(id, reader);
        return SeeOther.page(SignInController.PASSKEYS, request);
    }

    private Optional<Person> person(Account reader) {
        return people.find(reader.id());
    }

    private String session(HttpServletRequest request) {
        return signIn.sessionId(request).orElse("");
    }

    /**
     * @param refusal the reason for which no passkey was added; null if there was no attempt
     * @param label the name of the passkey as the person typed it
     */
    private ModelAndView page(
            Account reader,
            @Nullable PasskeyRefusal refusal,
            String label,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var dates = new DatesInWords(new Words(bundles, locale));
        var own = passkeys.of(reader.id());
        var content = new HashMap<String, Object>(Map.of(
                "passkeys",
                own.stream().map(passkey -> PasskeyRow.of(passkey, dates)).toList(),
                "label",
                label,
                "faults",
                refusal == null
                        ? Map.of()
                        : Map.of("label", "passkey.refused." + refusal.name().toLowerCase(Locale.ROOT))));
        var person = person(reader);
        content.put("person", person.isPresent());
        if (person.isPresent() && own.size() < PasskeyWriter.MOST) {
            if (address.isOf(request)) {
                var challenge = challenges.make();
                response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        challenges
                                .cookie(
                                        challenge,
                                        Challenges.Purpose.REGISTRATION,
                                        session(request),
                                        request.isSecure())
                                .toString());
                content.put("options", verification.toRegister(challenge, person.get(), own));
            } else {
                address.origin().ifPresent(origin -> content.put("elsewhere", origin + SignInController.PASSKEYS));
            }
        }
        var page = new ModelAndView("accounts/passkeys", content);
        page.setStatus(refusal == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
