package kz.mediagrid.endtoend;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Asks once whether there is a Docker with compose: Testcontainers itself would fill the log where there is none. */
final class DockerAnswers implements ExecutionCondition {

    private static final boolean THERE = answers("docker", "info") && answers("docker", "compose", "version");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (THERE) {
            return ConditionEvaluationResult.enabled("Docker answers");
        }
        // A build shows how many were skipped, and not why.
        System.out.println(context.getDisplayName() + ": skipped: no Docker");
        return ConditionEvaluationResult.disabled("skipped: no Docker");
    }

    private static boolean answers(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(20, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
