package kz.mediagrid.edge.page;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** Keeps a language that was chosen in the address: every link of a page to another page carries it on. */
final class LinksKeepLanguage extends StandardLinkBuilder {

    private static final String ASSETS = "/assets/";

    @Override
    protected String processLink(IExpressionContext context, String link) {
        var address = super.processLink(context, link);
        if (context instanceof IWebContext web && address.startsWith("/") && !address.contains(ASSETS)) {
            return keep(address, web.getExchange().getRequest().getParameterValue(LanguageByAddress.PARAMETER));
        }
        return address;
    }

    /** The address of the same page in the language that was chosen; unchanged if none was, or if it says one itself. */
    static String keep(String address, @Nullable String chosen) {
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
