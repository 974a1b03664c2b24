package org.fulian.host.web;

import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.fulian.host.xml.HostXml;

/** The controller of one web application: its configuration with the handlers made, all of it checked when it is loaded. */
public final class RequestFlow {
    private static final String ATTRIBUTE = RequestFlow.class.getName();
    private final ServletContext context;
    private final SiteConf conf;
    private final Map<String, EventHandler> eventHandlers = new HashMap<>();
    private final Map<String, ViewHandler> viewHandlers = new HashMap<>();

    private RequestFlow(ServletContext context, SiteConf conf) {
        this.context = context;
        this.conf = conf;
        conf.requestHandlers().forEach((name, handler) -> eventHandlers.put(name, make(handler, EventHandler.class)));
        conf.viewHandlers().forEach((name, handler) -> viewHandlers.put(name, make(handler, ViewHandler.class)));
    }

    /** Reads and checks the controller of a web application and keeps it for its servlet. */
    static void load(ServletContext context, URL controller) {
        RequestFlow flow = new RequestFlow(context, SiteConfReader.read(controller));
        new SiteConfCheck(flow).check();
        context.setAttribute(ATTRIBUTE, flow);
    }

    /** The controller of a web application, null while it is not loaded. */
    public static RequestFlow of(ServletContext context) {
        return (RequestFlow) context.getAttribute(ATTRIBUTE);
    }

    /** Whether a link to the uri has to be a POST: a GET would run an event, or is not answered (host-api §7.5). */
    public boolean wantsPost(String uri) {
        SiteConf.Request get = conf.request(uri, "GET");
        return get == null ? conf.request(uri, "POST") != null : get.event() != null;
    }

    /** Runs all events of a block such as {@code after-login}. */
    public void runBlock(String block, HttpServletRequest request, HttpServletResponse response) {
        for (SiteConf.Event event : conf.block(block)) {
            try {
                runEvent(event, request, response);
            } catch (Exception e) {
                ErrorPage.log(request, e);
            }
        }
    }

    String runEvent(SiteConf.Event event, HttpServletRequest request, HttpServletResponse response) throws Exception {
        return eventHandlers.get(event.type()).invoke(event, request, response);
    }

    ServletContext context() {
        return context;
    }

    SiteConf conf() {
        return conf;
    }

    EventHandler eventHandler(String type) {
        return eventHandlers.get(type);
    }

    ViewHandler viewHandler(SiteConf.View view) {
        return viewHandlers.get(view.type());
    }

    /** The segment of a path, null when there is none: the first is the request's uri, the second a view to show instead of its own. */
    static String segment(String path, int index) {
        String[] parts = (path == null ? "" : path.replaceFirst("^/+", "")).split("/");
        return parts.length > index && !parts[index].isEmpty() && !parts[index].startsWith("~") ? parts[index] : null;
    }

    private static <T> T make(SiteConf.Handler handler, Class<T> type) {
        try {
            return type.cast(Class.forName(handler.className()).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw HostXml.error(handler.source(), "class " + handler.className() + " is no " + type.getSimpleName() + " of this host");
        }
    }
}
