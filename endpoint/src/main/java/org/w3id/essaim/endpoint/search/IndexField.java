package org.w3id.essaim.endpoint.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;

/** Where words stand in the index, how they are read there, and how much one weighs that is found there. */
enum IndexField {
    NAME_EXACT(8, Word::exact),
    NAME(4, Word::singular),
    NAME_ENGLISH(4, Word::english),
    KEYWORD(2, Word::singular),
    KEYWORD_ENGLISH(2, Word::english),
    TEXT(1, Word::singular),
    TEXT_ENGLISH(1, Word::english),
    /** All that is not English, without most endings; asked only for words that stand in none of the others. */
    LIGHT(1, Word::light);

    /** In these a word that stands there is known. */
    static final List<IndexField> KNOWN =
            Arrays.stream(values()).filter(f -> f != NAME_EXACT && f != LIGHT).toList();

    /** In these a known word is looked for. */
    static final List<IndexField> STRICT =
            Arrays.stream(values()).filter(f -> f != LIGHT).toList();

    private final float boost;
    private final Function<Word, String> form;

    IndexField(float boost, Function<Word, String> form) {
        this.boost = boost;
        this.form = form;
    }

    float boost() {
        return boost;
    }

    /** A word as it would stand there. */
    String form(Word word) {
        return form.apply(word);
    }

    /** By the name of the field; the others take off the French plural. */
    static Map<String, Analyzer> analyzers(Words words) {
        Map<String, Analyzer> analyzers = new HashMap<>();
        List.of(NAME_ENGLISH, KEYWORD_ENGLISH, TEXT_ENGLISH).forEach(f -> analyzers.put(f.name(), words.english));
        analyzers.put(NAME_EXACT.name(), words.exact);
        analyzers.put(LIGHT.name(), words.light);
        return analyzers;
    }

    static void write(SearchEntry entry, Document document) {
        entry.names().forEach(name -> add(NAME_EXACT, name, document));
        entry.names().forEach(name -> add(NAME, NAME_ENGLISH, name, document));
        entry.keywords().forEach(keyword -> add(KEYWORD, KEYWORD_ENGLISH, keyword, document));
        entry.texts().forEach(text -> add(TEXT, TEXT_ENGLISH, text, document));
    }

    private static void add(IndexField french, IndexField english, SearchEntry.Phrase phrase, Document document) {
        add(phrase.isEnglish() ? english : french, phrase, document);
        if (!phrase.isEnglish()) {
            add(LIGHT, phrase, document);
        }
    }

    private static void add(IndexField field, SearchEntry.Phrase phrase, Document document) {
        document.add(new TextField(field.name(), PlainText.of(phrase.text()), Field.Store.NO));
    }
}
