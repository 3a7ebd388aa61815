package kz.mediagrid.editorpages.ask;

import java.util.Map;

/**
 * A ready text of a question.
 *
 * @param id the name of the text in its file
 * @param names the names for the choice, by language
 * @param texts the texts by the fields of the form
 */
record ReadyQuestion(String id, Map<String, String> names, Map<String, String> texts) {}
