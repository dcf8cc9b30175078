package org.w3id.essaim.loader.imports;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** JSON of a source, read into records that check themselves. */
final class SourceJson {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private SourceJson() {}

    /** For the records: Jackson gives {@code null} for what the source lacks, and turns the refusal into one with a line. */
    static void requireAll(@Nullable Object... fields) {
        for (Object field : fields) {
            if (field == null) {
                throw new IllegalArgumentException("a field is missing");
            }
        }
    }

    /**
     * @throws MalformedSource if it is not JSON or does not fit the type, with the line
     */
    static <T> T read(Path file, Class<T> type) throws IOException, MalformedSource {
        try (InputStream in = Files.newInputStream(file)) {
            return MAPPER.readValue(in, type);
        } catch (JacksonException e) {
            JsonLocation place = e.getLocation();
            String line = String.valueOf(place == null ? 1 : place.getLineNr());
            throw new MalformedSource(ImportResult.Refusal.MALFORMED, String.valueOf(file.getFileName()), line);
        }
    }
}
