package org.w3id.essaim.endpoint.sparql;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose parameters and body were read already, strictly; Fuseki sees the same as we. */
final class ReadRequest extends HttpServletRequestWrapper {

    private final Asked asked;

    ReadRequest(HttpServletRequest request, Asked asked) {
        super(request);
        this.asked = asked;
    }

    @Override
    public @Nullable String getParameter(String name) {
        return asked.parameters().first(name).orElse(null);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> map = new LinkedHashMap<>();
        asked.parameters().values().forEach((name, all) -> map.put(name, all.toArray(String[]::new)));
        return map;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(asked.parameters().values().keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public int getContentLength() {
        return asked.body().length;
    }

    @Override
    public long getContentLengthLong() {
        return asked.body().length;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream bytes = new ByteArrayInputStream(asked.body());
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return bytes.read(buffer, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("this request is read blocking");
            }
        };
    }
}
