package org.fulian.host.web;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;

/** The message attributes of a request, and how they survive a redirect (host-api §5.2). */
final class Messages {
    static final String ERROR = "_ERROR_MESSAGE_";
    static final String ERROR_LIST = "_ERROR_MESSAGE_LIST_";
    static final String ERROR_MAP = "_ERROR_MESSAGE_MAP_";
    static final String EVENT = "_EVENT_MESSAGE_";
    static final String EVENT_LIST = "_EVENT_MESSAGE_LIST_";
    private static final String KEPT = "_REQ_ATTR_MAP_";
    private static final List<String> PREFIXES = List.of(ERROR, EVENT, "_WARNING_MESSAGE_");

    private Messages() { }

    static boolean isMessage(String name) {
        return PREFIXES.stream().anyMatch(name::startsWith);
    }

    /** Puts the messages of the request aside, for the request that the browser makes next. */
    static void keep(HttpServletRequest request) {
        Map<String, Object> kept = new LinkedHashMap<>();
        Collections.list(request.getAttributeNames()).stream()
                .filter(name -> isMessage(name) && request.getAttribute(name) instanceof Serializable)
                .forEach(name -> kept.put(name, request.getAttribute(name)));
        if (!kept.isEmpty()) {
            request.getSession().setAttribute(KEPT, kept);
        }
    }

    /** Takes up what an earlier request put aside. */
    static void restore(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (session.getAttribute(KEPT) instanceof Map<?, ?> kept) {
            session.removeAttribute(KEPT);
            kept.forEach((name, value) -> request.setAttribute((String) name, value));
        }
    }
}
