package org.w3id.essaim.endpoint.sparql;

import org.w3id.essaim.endpoint.engine.AnswerFormat;

/** What the endpoint answers when nothing is asked. */
@FunctionalInterface
public interface SelfDescription {

    /**
     * A service description.
     *
     * @param format one of {@link AnswerFormat#graphs()}
     * @param url the address that was asked
     */
    byte[] bytes(AnswerFormat format, String url);
}
