package org.w3id.essaim.endpoint.sparql;

import jakarta.servlet.http.HttpServletRequest;
import org.w3id.essaim.endpoint.engine.AnswerFormat;

/** What the endpoint answers when nothing is asked. */
@FunctionalInterface
public interface SelfDescription {

    /**
     * A service description.
     *
     * @param format one of {@link AnswerFormat#graphs()}
     * @param request that was made
     */
    byte[] bytes(AnswerFormat format, HttpServletRequest request);
}
