package org.w3id.essaim.endpoint.publish;

import java.util.Objects;

/** How looking for an edition went. */
public sealed interface Lookup {

    record Found(Edition edition) implements Lookup {
        public Found {
            Objects.requireNonNull(edition);
        }
    }

    /** It was published and is not kept any more. */
    record Gone(PublishedVersion version) implements Lookup {
        public Gone {
            Objects.requireNonNull(version);
        }
    }

    /** Nothing of that name was ever published here. */
    record Unknown() implements Lookup {}

    /** It is kept, but others are being opened, one at a time; to be asked again. */
    record Busy() implements Lookup {}
}
