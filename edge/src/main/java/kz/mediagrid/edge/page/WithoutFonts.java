package kz.mediagrid.edge.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/** Removes the fonts from a style sheet, so that browsers do not ask for fonts that are not served. */
final class WithoutFonts implements ResourceTransformer {

    private static final Pattern FONT = Pattern.compile("@font-face\\s*\\{[^}]*}");

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        var styles = chain.transform(request, resource);
        var text =
                FONT.matcher(styles.getContentAsString(StandardCharsets.UTF_8)).replaceAll("");
        return new TransformedResource(styles, text.getBytes(StandardCharsets.UTF_8));
    }
}
