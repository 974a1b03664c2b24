package org.fulian.host.web;

import java.io.IOException;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.ofbiz.webapp.control.RequestHandlerException;
import org.apache.ofbiz.webapp.event.EventHandler;
import org.apache.ofbiz.webapp.event.EventHandlerException;
import org.apache.ofbiz.webapp.view.ViewHandler;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** The controller of one web application: its configuration with the handlers made, all of it checked when it is loaded. */
public final class RequestFlow {
    /** Servlet context attribute under which the controller is kept. */
    private static final String ATTRIBUTE = RequestFlow.class.getName();

    private final SiteConf conf;
    private final Map<String, EventHandler> eventHandlers = new HashMap<>();
    private final Map<String, ViewHandler> viewHandlers = new HashMap<>();

    private RequestFlow(SiteConf conf) {
        this.conf = conf;
    }

    /** Reads and checks the controller of a web application and keeps it for its servlet. */
    static RequestFlow load(ServletContext context, URL controller) {
        RequestFlow flow = new RequestFlow(SiteConfReader.read(controller));
        flow.makeHandlers(context);
        new SiteConfCheck(flow).check();
        context.setAttribute(ATTRIBUTE, flow);
        return flow;
    }

    /** The controller of a web application, null while it is not loaded. */
    public static RequestFlow of(ServletContext context) {
        return (RequestFlow) context.getAttribute(ATTRIBUTE);
    }

    SiteConf conf() {
        return conf;
    }

    /** Whether a link to the uri has to be a POST: a GET would run an event, or is not answered (host-api §7.5). */
    public boolean wantsPost(String uri) {
        SiteConf.Request get = conf.request(uri, "GET");
        return get == null ? conf.request(uri, "POST") != null : get.event() != null;
    }

    /** Answers a request of the control servlet. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws RequestHandlerException, IOException {
        new Exchange(this, request, response).run();
    }

    /** The first segment of a path, null when it is empty. */
    public static String requestUri(String path) {
        String[] parts = split(path);
        return parts.length > 0 ? parts[0] : null;
    }

    /** The second segment of a path, null when there is none. */
    public static String overrideView(String path) {
        String[] parts = split(path);
        return parts.length > 1 && !parts[1].startsWith("~") ? parts[1] : null;
    }

    /** Path of the control servlet, e.g. {@code /fulian/control}. */
    String controlPath(HttpServletRequest request) {
        Object path = request.getAttribute("_CONTROL_PATH_");
        return path != null ? path.toString() : request.getContextPath() + "/control";
    }

    /** A link to a request of this application, with a token where the request asks for one even on GET. */
    public String makeLink(HttpServletRequest request, HttpServletResponse response, String target, boolean fullPath) {
        String path = target.startsWith("/") ? target.substring(1) : target;
        String uri = path.split("[?/#]", 2)[0];
        Map<String, SiteConf.Request> maps = conf.requests().get(uri);
        if (maps == null) {
            throw new IllegalArgumentException("A page links to request " + uri + ", which the controller does not define");
        }
        String link = controlPath(request) + "/" + path;
        if (maps.values().stream().anyMatch(map -> map.csrfToken().equals("true")) && !path.contains(Csrf.FIELD + "=")) {
            link += (link.contains("?") ? "&" : "?") + Csrf.FIELD + "=" + Csrf.token(request, uri);
        }
        return response.encodeURL(fullPath ? Gateway.serverRoot(request) + link : link);
    }

    /** Runs all events of a block such as {@code after-login}. */
    public void runBlock(String block, HttpServletRequest request, HttpServletResponse response) {
        for (SiteConf.Event event : conf.block(block)) {
            try {
                runEvent(event, null, request, response);
            } catch (EventHandlerException e) {
                ErrorPage.log(request, e);
            }
        }
    }

    /** Runs one event. */
    String runEvent(SiteConf.Event event, SiteConf.Request map, HttpServletRequest request, HttpServletResponse response)
            throws EventHandlerException {
        return eventHandlers.get(event.type()).invoke(event, map, request, response);
    }

    EventHandler eventHandler(String type) {
        return eventHandlers.get(type);
    }

    ViewHandler viewHandler(SiteConf.View view) {
        return viewHandlers.get(view.type());
    }

    private void makeHandlers(ServletContext context) {
        for (SiteConf.Handler handler : conf.requestHandlers().values()) {
            EventHandler made = make(handler, EventHandler.class);
            eventHandlers.put(handler.name(), made);
            initialise(handler.source(), () -> made.init(context));
        }
        for (SiteConf.Handler handler : conf.viewHandlers().values()) {
            ViewHandler made = make(handler, ViewHandler.class);
            made.setName(handler.name());
            viewHandlers.put(handler.name(), made);
            initialise(handler.source(), () -> made.init(context));
        }
    }

    private static <T> T make(SiteConf.Handler handler, Class<T> type) {
        try {
            return type.cast(Class.forName(handler.className(), true, RequestFlow.class.getClassLoader()).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw HostXml.error(handler.source(), "class " + handler.className() + " is no " + type.getSimpleName() + " of this host");
        }
    }

    private static void initialise(Element source, Init init) {
        try {
            init.run();
        } catch (Exception e) {
            throw HostXml.error(source, "handler cannot start: " + e.getMessage());
        }
    }

    private interface Init {
        void run() throws Exception;
    }

    private static String[] split(String path) {
        String text = path == null ? "" : path.replaceFirst("^/+", "");
        return text.isEmpty() ? new String[0] : text.split("/");
    }
}
