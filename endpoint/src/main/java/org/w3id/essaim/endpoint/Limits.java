package org.w3id.essaim.endpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.endpoint.engine.AdmissionSettings;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.http.HttpSettings;
import org.w3id.essaim.endpoint.http.RequestLimit;
import org.w3id.essaim.endpoint.pages.StatusModel;

/**
 * What one client may ask, as the status tells it.
 *
 * @param requests empty: as many as it likes
 */
record Limits(Optional<RequestLimit> requests, AdmissionSettings admission, SparqlLimits sparql, HttpSettings http) {

    Limits {
        Objects.requireNonNull(requests);
        Objects.requireNonNull(admission);
        Objects.requireNonNull(sparql);
        Objects.requireNonNull(http);
    }

    /** For machines; a key that is absent has no limit. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        requests.ifPresent(limit -> json.put("requests", requests(limit)));
        json.put("addressBytes", http.mostHeadBytes());
        json.put("bodyBytes", http.mostBodyBytes());
        json.put("sparql", queries());
        return json;
    }

    private static Map<String, Object> requests(RequestLimit limit) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("perMinute", limit.perMinute());
        json.put("free", List.of("304", "HEAD", "/dumps"));
        return json;
    }

    private Map<String, Object> queries() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seconds", sparql.deadline().toSeconds());
        json.put("queryBytes", sparql.mostQueryBytes());
        json.put("rows", sparql.mostRows());
        json.put("answerBytes", sparql.mostAnswerBytes());
        if (requests.isPresent()) {
            json.put("atATime", admission.mostRunningPerClient());
            json.put("secondsPerMinute", admission.budgetPerMinute().toSeconds());
            json.put("failuresPerMinute", admission.errorsPerMinute());
        }
        return json;
    }

    /** For people. */
    StatusModel.Limits told() {
        return new StatusModel.Limits(
                requests.map(RequestLimit::perMinute), sparql.deadline().toSeconds(), sparql.mostRows());
    }
}
