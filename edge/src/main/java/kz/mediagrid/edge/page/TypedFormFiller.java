package kz.mediagrid.edge.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.ITemplateEvent;
import org.thymeleaf.model.IText;

/**
 * Puts the content of a {@link TypedForm} into the form of a page, whatever the page is. Texts for which the page has no place are
 * shown at the end of the page. Thymeleaf makes one for each page.
 */
public final class TypedFormFiller extends AbstractTemplateHandler {

    private static final String MAIN = "main";

    private @Nullable FilledForm form;
    private final List<ITemplateEvent> part = new ArrayList<>();
    private boolean main;
    private int depth;

    @Override
    public void setContext(ITemplateContext context) {
        super.setContext(context);
        if (context instanceof IWebContext web) {
            form = TypedForm.of(web.getExchange().getAttributeValue(TypedForm.SHOWN))
                    .map(typed -> new FilledForm(typed, context))
                    .orElse(null);
        }
    }

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        main = main || FilledForm.is(tag, MAIN);
        // The form outside the main part is the choice of a language.
        if (form != null && main && isPart(tag)) {
            depth++;
        }
        if (depth > 0) {
            part.add(tag);
        } else {
            super.handleOpenElement(tag);
        }
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
        if (depth > 0) {
            part.add(tag);
            if (isPart(tag) && --depth == 0 && form != null) {
                form.fill(List.copyOf(part)).forEach(this::send);
                part.clear();
            }
            return;
        }
        if (form != null && FilledForm.is(tag, MAIN)) {
            main = false;
            form.rest().forEach(this::send);
        }
        super.handleCloseElement(tag);
    }

    @Override
    public void handleStandaloneElement(IStandaloneElementTag tag) {
        if (depth > 0) {
            part.add(tag);
        } else {
            super.handleStandaloneElement(tag);
        }
    }

    @Override
    public void handleText(IText text) {
        if (depth > 0) {
            part.add(text);
        } else {
            super.handleText(text);
        }
    }

    /** Whether the element is kept back until it ends: a form, or a folded part of the page, which may have a form. */
    private static boolean isPart(IElementTag tag) {
        return FilledForm.is(tag, "form") || FilledForm.is(tag, "details");
    }

    private void send(ITemplateEvent event) {
        if (event instanceof IOpenElementTag tag) {
            super.handleOpenElement(tag);
        } else if (event instanceof ICloseElementTag tag) {
            super.handleCloseElement(tag);
        } else if (event instanceof IStandaloneElementTag tag) {
            super.handleStandaloneElement(tag);
        } else if (event instanceof IText text) {
            super.handleText(text);
        }
    }
}
