package kz.mediagrid.edge.page;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.dialect.IProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Lets {@link FormsKeepLanguage} see each form, and {@link TypedFormFiller} every page, after all else of it is made. */
final class FormDialect extends AbstractDialect implements IProcessorDialect, IPostProcessorDialect {

    private static final int LAST = 10_000;

    FormDialect() {
        super("forms");
    }

    @Override
    public @Nullable String getPrefix() {
        return null;
    }

    @Override
    public int getDialectProcessorPrecedence() {
        return LAST;
    }

    @Override
    public Set<IProcessor> getProcessors(@Nullable String prefix) {
        return Set.of(new FormsKeepLanguage(prefix, LAST));
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return LAST;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, TypedFormFiller.class, LAST));
    }
}
