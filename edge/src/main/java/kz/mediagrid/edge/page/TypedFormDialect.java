package kz.mediagrid.edge.page;

import java.util.Set;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Lets {@link TypedFormFiller} see every page after all else of it is made. */
final class TypedFormDialect extends AbstractDialect implements IPostProcessorDialect {

    private static final int LAST = 1000;

    TypedFormDialect() {
        super("typed-form");
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
