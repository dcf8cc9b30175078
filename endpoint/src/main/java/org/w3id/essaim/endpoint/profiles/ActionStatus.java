package org.w3id.essaim.endpoint.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.Thing;

/** How far an adoption has come, as the state of an action; one that was given up failed, whoever is to blame. */
final class ActionStatus implements Term.Reading {

    private static final String STATUS = JsonLdContext.SHIPPED.property("status");

    @Override
    public Stream<JsonNode> values(Thing adoption, SchemaPen pen) {
        return adoption.related(STATUS).stream()
                .flatMap(status -> of(status.slug()).stream())
                .map(name -> pen.text("https://schema.org/" + name));
    }

    private static Optional<String> of(String status) {
        return switch (status) {
            case "pressenti" -> Optional.of("PotentialActionStatus");
            case "essai", "adopte", "contribue" -> Optional.of("ActiveActionStatus");
            case "abandonne" -> Optional.of("FailedActionStatus");
            default -> Optional.empty();
        };
    }
}
