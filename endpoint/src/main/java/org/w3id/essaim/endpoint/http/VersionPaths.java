package org.w3id.essaim.endpoint.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything else: {@code /v/{name}/sparql} and {@code /sparql?at={name}} go on as {@code /sparql}, with a
 * {@link VersionAsked} beside. So every route answers for every version, and none has to know.
 */
final class VersionPaths extends Handler.Wrapper {

    private static final Pattern IN_PATH = Pattern.compile("/v/([^/]+)(/.*)?");
    private static final String AT = "at=";

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpURI uri = request.getHttpURI();
        Matcher path = IN_PATH.matcher(uri.getPath());
        if (path.matches()) {
            String rest = path.group(2) == null ? "/" : path.group(2);
            request.setAttribute(VersionAsked.ATTRIBUTE, new VersionAsked(path.group(1), true));
            return super.handle(Request.serveAs(request, at(uri, rest, uri.getQuery())), response, callback);
        }
        Optional<String> name = name(uri.getQuery());
        if (name.isPresent()) {
            request.setAttribute(VersionAsked.ATTRIBUTE, new VersionAsked(name.get(), false));
            HttpURI without = at(uri, uri.getPath(), without(uri.getQuery()));
            return super.handle(Request.serveAs(request, without), response, callback);
        }
        return super.handle(request, response, callback);
    }

    private static HttpURI at(HttpURI uri, String path, @Nullable String query) {
        return HttpURI.build(uri, query == null || query.isEmpty() ? path : path + "?" + query)
                .asImmutable();
    }

    /** The value of {@code at}; empty if there is none, or if it is no text. */
    private static Optional<String> name(@Nullable String query) {
        try {
            return Optional.ofNullable(query).stream()
                    .flatMap(text -> Arrays.stream(text.split("&")))
                    .filter(pair -> pair.startsWith(AT))
                    .map(pair -> URLDecoder.decode(pair.substring(AT.length()), StandardCharsets.UTF_8))
                    .filter(name -> !name.isEmpty())
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String without(String query) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.startsWith(AT))
                .collect(Collectors.joining("&"));
    }
}
