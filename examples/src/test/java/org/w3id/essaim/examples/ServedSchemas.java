package org.w3id.essaim.examples;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The schemas of a server, each read from its own address; those that one refers to as well. */
final class ServedSchemas {

    private final ServedDemonstration served;
    private final SchemaRegistry registry;

    ServedSchemas(ServedDemonstration served) {
        this.served = served;
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(url -> url.startsWith(served.server().baseUrl()) ? read(url) : null));
    }

    String url(String name) {
        return served.server().baseUrl() + "api/v1/schemas/" + name + ".json";
    }

    /** @return what is wrong with an answer; empty if it is as its schema says */
    List<Error> faults(String name, String answer) {
        return schema(name).validate(answer, InputFormat.JSON);
    }

    private Schema schema(String name) {
        return registry.getSchema(SchemaLocation.of(url(name)));
    }

    private String read(String url) {
        try {
            return served.body(url.substring(served.server().baseUrl().length()), "*/*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
