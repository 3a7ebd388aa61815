package kz.mediagrid.edge.page;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** Adds the language in a page's address to every link from this page to another page. */
final class LinksKeepLanguage extends StandardLinkBuilder {

    private static final String ASSETS = "/assets/";

    @Override
    protected String processLink(IExpressionContext context, String link) {
        var address = super.processLink(context, link);
        if (context instanceof IWebContext web && address.startsWith("/") && !address.contains(ASSETS)) {
            return withLanguage(address, web.getExchange().getRequest().getParameterValue(LanguageByAddress.PARAMETER));
        }
        return address;
    }

    /** The address with the chosen language in place of its own; unchanged if no language was chosen. */
    static String inLanguage(String address, @Nullable String chosen) {
        return Languages.of(chosen).isEmpty() ? address : withLanguage(withoutLanguage(address), chosen);
    }

    static String withoutLanguage(String address) {
        return address.replaceAll("(?<=[?&])" + LanguageByAddress.PARAMETER + "=[^&#]*&?", "")
                .replaceFirst("[?&](?=#|$)", "");
    }

    /**
     * The address with the chosen language; unchanged if no language was chosen or if the address already has a
     * language.
     */
    static String withLanguage(String address, @Nullable String chosen) {
        var language = Languages.of(chosen);
        if (language.isEmpty() || address.matches(".*[?&]" + LanguageByAddress.PARAMETER + "=.*")) {
            return address;
        }
        int hash = address.indexOf('#');
        var page = hash < 0 ? address : address.substring(0, hash);
        var place = hash < 0 ? "" : address.substring(hash);
        return page
                + (page.contains("?") ? "&" : "?")
                + LanguageByAddress.PARAMETER
                + "="
                + Languages.code(language.get())
                + place;
    }
}
