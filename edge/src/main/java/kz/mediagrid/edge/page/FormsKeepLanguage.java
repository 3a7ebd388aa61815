package kz.mediagrid.edge.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.model.AttributeValueQuotes;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Adds the language in a page's address to each form of the page that is sent by {@code GET}: a browser replaces the query of such a
 * form's address by its fields.
 */
final class FormsKeepLanguage extends AbstractElementTagProcessor {

    FormsKeepLanguage(@Nullable String prefix, int precedence) {
        super(TemplateMode.HTML, prefix, "form", false, null, false, precedence);
    }

    @Override
    protected void doProcess(
            ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler structure) {
        var method = tag.getAttributeValue("method");
        if (context instanceof IWebContext web
                && (method == null || method.toLowerCase(Locale.ROOT).equals("get"))) {
            Languages.of(web.getExchange().getRequest().getParameterValue(LanguageByAddress.PARAMETER))
                    .ifPresent(language -> {
                        var model = context.getModelFactory();
                        var attributes = new LinkedHashMap<String, String>();
                        attributes.put("type", "hidden");
                        attributes.put("name", LanguageByAddress.PARAMETER);
                        attributes.put("value", Languages.code(language));
                        structure.insertImmediatelyAfter(
                                model.createModel(model.createStandaloneElementTag(
                                        "input", attributes, AttributeValueQuotes.DOUBLE, false, false)),
                                false);
                    });
        }
    }
}
