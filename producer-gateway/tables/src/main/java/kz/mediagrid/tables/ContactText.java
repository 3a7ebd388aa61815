package kz.mediagrid.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text and the contacts that were taken out of it.
 *
 * @param rest the text without the contacts
 * @param contacts the fields of each contact: {@code phone}, {@code email} and so on
 */
record ContactText(String rest, List<Map<String, String>> contacts) {

    private static final Pattern EMAIL = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+-])[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,63}(?![\\p{L}\\p{N}])");
    private static final Pattern PHONE = Pattern.compile(
            "(?<said>(?:тел|моб|сот|раб|ұялы|байл)[а-яәғқңөұүһі]{0,12}\\.?:? ?)?(?<![\\p{L}\\p{N}+])"
                    + "(?<phone>\\+?[0-9(][0-9 ()-]{3,24}[0-9])"
                    + "(?:[ ,]*(?:ext\\.?|вн\\.?|внутр\\.?|доб\\.?|ішкі) ?(?<extension>[0-9]{1,6}))?(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LAST_WORD = Pattern.compile(
            "(?<!\\p{L})(?:тел|моб|сот|раб|e-?mail|е-?mail|эл\\.? ?почта|почта|эл\\.? ?пошта|пошта|байланыс|контакты?)\\.?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FOR_MEDIA =
            Pattern.compile("\\(\\s*(?:для СМИ|БАҚ үшін)\\s*\\)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern MARKED = Pattern.compile("\\[(kk|ru|en)] ?([^\\[]*)");
    private static final String BETWEEN = " ,;:/|–—-\u00a0\t";
    private static final int LONGEST_WORD = 16;
    private static final int FEW_DIGITS = 6;
    private static final int MANY_DIGITS = 10;
    private static final int MOST_DIGITS = 15;

    /** The telephones and mail addresses in the description of a person or a body. */
    static ContactText takeOut(String text) {
        return takeOut(text, MANY_DIGITS);
    }

    private static ContactText takeOut(String text, int digits) {
        var emails = new ArrayList<String>();
        var withoutEmails = EMAIL.matcher(text).replaceAll(found -> {
            emails.add(found.group());
            return " ";
        });
        var contacts = new ArrayList<Map<String, String>>();
        var phone = PHONE.matcher(withoutEmails);
        var rest = new StringBuilder();
        while (phone.find()) {
            long found = phone.group("phone").chars().filter(Character::isDigit).count();
            if (found > MOST_DIGITS || found < (phone.group("said") == null ? digits : FEW_DIGITS)) {
                continue;
            }
            phone.appendReplacement(rest, " ");
            var extension = phone.group("extension");
            contacts.add(new LinkedHashMap<>(
                    Map.of("phone", phone.group("phone").strip() + (extension == null ? "" : " вн. " + extension))));
        }
        phone.appendTail(rest);
        for (int at = 0; at < emails.size(); at++) {
            if (at == contacts.size()) {
                contacts.add(new LinkedHashMap<>());
            }
            contacts.get(at).put("email", emails.get(at));
        }
        return new ContactText(contacts.isEmpty() ? text : tidy(rest.toString()), List.copyOf(contacts));
    }

    private static String tidy(String rest) {
        var lines = Stream.of(rest.split("\n"))
                .map(ContactText::withoutEnd)
                .map(line -> line.replaceAll("^[\\s,;:]+", "")
                        .replaceAll(" {2,}", " ")
                        .replaceAll(" ([,;])", "$1"))
                .filter(line -> !line.isEmpty())
                .toList();
        return String.join("\n", lines);
    }

    /** The line without the separators, and words such as {@code тел.:}, that stood before its contacts. */
    private static String withoutEnd(String line) {
        int to = line.length();
        while (to > 0) {
            var end = line.substring(Math.max(0, to - LONGEST_WORD), to);
            var word = LAST_WORD.matcher(end);
            if (BETWEEN.indexOf(line.charAt(to - 1)) >= 0) {
                to--;
            } else if (end.endsWith("()")) {
                to -= 2;
            } else if (word.find()) {
                to -= end.length() - word.start();
            } else {
                break;
            }
        }
        return line.substring(0, to);
    }

    /** The contacts of one person or body in a cell of contacts, with {@code ;} between them; the rest has no contact. */
    static ContactText readList(String text) {
        var contacts = new ArrayList<Map<String, String>>();
        var rest = new ArrayList<String>();
        for (var piece : text.split("[;\n]", -1)) {
            if (piece.isBlank()) {
                continue;
            }
            boolean forMedia = FOR_MEDIA.matcher(piece).find();
            var found = takeOut(FOR_MEDIA.matcher(piece).replaceAll(" ").strip(), FEW_DIGITS);
            if (found.contacts().isEmpty()) {
                rest.add(piece.strip());
            }
            var label = label(found.rest());
            for (var contact : found.contacts()) {
                contact.putAll(label);
                if (forMedia) {
                    contact.put("forMedia", "true");
                }
                contacts.add(contact);
            }
        }
        return new ContactText(String.join("; ", rest), contacts);
    }

    private static Map<String, String> label(String text) {
        var label = new LinkedHashMap<String, String>();
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return label;
        }
        var marked = MARKED.matcher(text);
        if (text.startsWith("[") && marked.lookingAt()) {
            marked.reset();
            while (marked.find()) {
                label.put(labelIn(marked.group(1)), marked.group(2).strip());
            }
            return label;
        }
        TextLanguages.split(text).forEach((language, part) -> label.put(labelIn(language), part));
        return label;
    }

    private static String labelIn(String language) {
        return String.join(".", "label", language);
    }

    /** One contact as text that {@link #readList} reads. */
    static String write(Map<String, String> contact, String forMedia) {
        var text = new StringBuilder();
        for (var language : List.of("kk", "ru", "en")) {
            var label = contact.get(labelIn(language));
            if (label != null) {
                text.append('[').append(language).append("] ").append(label).append(' ');
            }
        }
        if (!text.isEmpty()) {
            var label = text.toString().strip();
            var plain = label.replaceFirst("^\\[..] ", "");
            text = new StringBuilder(label(plain).equals(label(label)) ? plain : label).append(": ");
        }
        text.append(String.join(
                ", ",
                Stream.of("phone", "email")
                        .map(contact::get)
                        .filter(it -> it != null)
                        .toList()));
        return "true".equals(contact.get("forMedia"))
                ? text.append(" (").append(forMedia).append(')').toString()
                : text.toString();
    }
}
