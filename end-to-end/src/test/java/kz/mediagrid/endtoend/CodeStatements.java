package kz.mediagrid.endtoend;

import static java.util.Objects.requireNonNull;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import kz.mediagrid.endtoend.KazakhText.Translations;
import org.jspecify.annotations.Nullable;

/**
 * Finds the texts in three languages that a source file says itself: the last three arguments of a call, Kazakh first, or the
 * three cases of a switch.
 */
final class CodeStatements extends TreeScanner<@Nullable Void, @Nullable Void> {

    private static final List<String> LANGUAGES = List.of("KK", "RU", "EN");

    private final List<Said> found = new ArrayList<>();

    /**
     * A text of the code.
     *
     * @param words with {@code {0}} and so on for values that the code puts in
     * @param values the expressions of these values
     */
    record Said(Translations words, List<String> values) {}

    private CodeStatements() {}

    static List<Said> in(Path file) {
        var code = MainFiles.read(file);
        if (!code.contains("new Statement(")
                && !KazakhTexts.KAZAKH.matcher(code).find()) {
            return List.of();
        }
        var statements = new CodeStatements();
        var compiler = requireNonNull(ToolProvider.getSystemJavaCompiler(), "tests run on a JDK");
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var task = (JavacTask)
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(file));
            task.parse().forEach(unit -> unit.accept(statements, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return statements.found;
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree call, @Nullable Void none) {
        take(call.getArguments());
        return super.visitNewClass(call, none);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
        take(call.getArguments());
        return super.visitMethodInvocation(call, none);
    }

    @Override
    public @Nullable Void visitSwitchExpression(SwitchExpressionTree choice, @Nullable Void none) {
        var byLanguage = new LinkedHashMap<String, ExpressionTree>();
        for (var one : choice.getCases()) {
            if (one.getCaseKind() == CaseTree.CaseKind.RULE && one.getBody() instanceof ExpressionTree said) {
                one.getExpressions().forEach(language -> byLanguage.put(language.toString(), said));
            }
        }
        if (byLanguage.keySet().containsAll(LANGUAGES)) {
            take(LANGUAGES.stream().map(byLanguage::get).toList());
        }
        return super.visitSwitchExpression(choice, none);
    }

    private void take(List<? extends ExpressionTree> arguments) {
        int first = arguments.size() - LANGUAGES.size();
        if (first < 0 || arguments.stream().skip(first).anyMatch(argument -> !isText(argument))) {
            return;
        }
        var values = new LinkedHashMap<String, Integer>();
        var kk = text(arguments.get(first), values);
        if (KazakhTexts.KAZAKH.matcher(kk).find()) {
            var ru = text(arguments.get(first + 1), values);
            var en = text(arguments.get(first + 2), values);
            found.add(new Said(new Translations(kk, ru, en), List.copyOf(values.keySet())));
        }
    }

    private static boolean isText(Tree tree) {
        return tree instanceof LiteralTree literal
                ? literal.getValue() instanceof String
                : tree.getKind() == Tree.Kind.PLUS
                        && tree instanceof BinaryTree sum
                        && (isText(sum.getLeftOperand()) || isText(sum.getRightOperand()));
    }

    /** The text with a number for each value, the same in all languages. */
    private static String text(Tree tree, Map<String, Integer> values) {
        if (tree instanceof LiteralTree literal && literal.getValue() instanceof String said) {
            return said;
        }
        if (tree instanceof BinaryTree sum && isText(sum)) {
            return text(sum.getLeftOperand(), values) + text(sum.getRightOperand(), values);
        }
        var value = (tree instanceof ParenthesizedTree inner ? inner.getExpression() : tree).toString();
        var sameInAll = value.replaceAll("\\.(?:kk|ru|en)\\(\\)|\\.?(?:Language\\.)?\\b(?:KK|RU|EN)\\b", "");
        return "{" + values.computeIfAbsent(sameInAll, name -> values.size()) + "}";
    }
}
