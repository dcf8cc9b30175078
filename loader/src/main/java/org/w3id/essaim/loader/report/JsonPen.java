package org.w3id.essaim.loader.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** How JSON is written: indented, LF, and every control or invisible character as its escape, also those that JSON lets pass. */
final class JsonPen extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    private static final int DELETE = 0x7F;

    private JsonPen() {}

    static JsonGenerator on(Writer out) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setCharacterEscapes(new JsonPen());
        json.setPrettyPrinter(printer);
        return json;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = standardAsciiEscapesForJSON();
        codes[DELETE] = ESCAPE_STANDARD;
        return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int unit) {
        String shown = Naming.visible(Character.toString(unit));
        boolean half =
                Character.isSurrogate((char) unit); // one of a pair, as a rule: the pair is a character like others
        return half || shown.length() == 1 ? null : new SerializedString(shown);
    }
}
