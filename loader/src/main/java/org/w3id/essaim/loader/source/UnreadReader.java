package org.w3id.essaim.loader.source;

import java.io.IOException;
import java.io.Reader;

/**
 * Given to Rio, never to be read: the parser walks over the text through its cursor. A new version of Rio that read in another way would
 * fail here instead of giving wrong positions.
 */
final class UnreadReader extends Reader {

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        throw new IOException("Rio read past the cursor");
    }

    @Override
    public void close() {
        // nothing is open
    }
}
