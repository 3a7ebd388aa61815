package kz.mediagrid.calendar.cli;

import java.util.Arrays;
import java.util.Locale;
import kz.mediagrid.calendar.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The option {@code --lang} of commands that give reasons. */
@Command
final class LanguageOption {

    @Option(names = "--lang", paramLabel = "kk|ru|en", description = "the language of the proof; en unless given")
    private String code = "en";

    /** @throws IllegalArgumentException if the user named an unknown language */
    Language chosen() {
        return Arrays.stream(Language.values())
                .filter(language -> language.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("--lang is kk, ru or en, and '" + code + "' is none of them."));
    }
}
