package org.fulian.host.web;

import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import javax.servlet.ServletException;
import javax.servlet.SessionTrackingMode;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.apache.tomcat.util.scan.StandardJarScanner;
import org.fulian.host.HostLoadException;
import org.fulian.host.component.Webapp;

/** One component web application inside Tomcat: its own web.xml, static files with caching, strict cookies. */
final class WebappContext {
    private static final int SESSION_MINUTES = 60;
    private static final List<String> MIME_TYPES = List.of("css text/css", "js text/javascript", "html text/html", "txt text/plain", "json application/json",
            "svg image/svg+xml", "png image/png", "jpg image/jpeg", "gif image/gif", "ico image/x-icon", "woff2 font/woff2", "pdf application/pdf",
            "xlsx application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private WebappContext() { }

    static Context add(Tomcat tomcat, Webapp webapp) {
        StandardContext context = bare(webapp.mountPoint().equals("/") ? "" : webapp.mountPoint(), webapp.location());
        webapp.initParams().forEach(context::addParameter);
        MIME_TYPES.forEach(type -> context.addMimeMapping(type.split(" ")[0], type.split(" ")[1]));
        Tomcat.addServlet(context, "default", new CachedFiles()).addInitParameter("useSendfile", "false");
        context.addServletMappingDecoded("/", "default");
        if (Files.exists(webapp.location().resolve("WEB-INF/web.xml"))) {
            ContextConfig config = new ContextConfig();
            config.setDefaultWebXml(tomcat.noDefaultWebXmlPath());
            context.addLifecycleListener(config);
        } else {
            context.addLifecycleListener(new Tomcat.FixContextListener());
        }
        context.addServletContainerInitializer((classes, servletContext) -> {
            servletContext.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
            // a web.xml written for production asks for a cookie over https only; Tomcat sets that itself where a request came so
            servletContext.getSessionCookieConfig().setSecure(false);
            servletContext.setAttribute(Webapp.class.getName(), webapp);
            servletContext.setAttribute("_WEBAPP_NAME_", webapp.name());
        }, null);
        tomcat.getHost().addChild(context);
        return context;
    }

    /** The bare address leads to the product, unless an application is mounted there. */
    static void addRoot(Tomcat tomcat, String target, Path folder) {
        if (target == null || tomcat.getHost().findChild("") != null) {
            return;
        }
        StandardContext context = bare("", folder);
        context.addLifecycleListener(new Tomcat.FixContextListener());
        Tomcat.addServlet(context, "root", new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                if (request.getRequestURI().equals("/")) {
                    response.sendRedirect(target);
                } else {
                    response.sendError(HttpServletResponse.SC_NOT_FOUND);
                }
            }
        });
        context.addServletMappingDecoded("/", "root");
        tomcat.getHost().addChild(context);
    }

    /** Reads the controller, if the application has one. */
    static void loadController(Context context) {
        if (!context.getState().isAvailable()) {
            throw new HostLoadException(context.getDocBase() + "/WEB-INF/web.xml", 0, "web-app", "the web application cannot start; see the log");
        }
        Path controller = Path.of(context.getDocBase(), "WEB-INF", "controller.xml");
        try {
            if (Files.exists(controller)) {
                RequestFlow.load(context.getServletContext(), controller.toUri().toURL());
            }
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StandardContext bare(String path, Path folder) {
        StandardContext context = new StandardContext();
        context.setPath(path);
        context.setName(path);
        context.setDocBase(folder.toAbsolutePath().toString());
        context.setParentClassLoader(WebappContext.class.getClassLoader());
        context.setDelegate(true);
        context.setUseHttpOnly(true);
        // The process ends with its web applications: there is no class loader to save from leaks, and looking for them only warns.
        context.setClearReferencesObjectStreamClassCaches(false);
        context.setClearReferencesThreadLocals(false);
        context.setClearReferencesRmiTargets(false);
        context.setSessionTimeout(SESSION_MINUTES);
        Rfc6265CookieProcessor cookies = new Rfc6265CookieProcessor();
        cookies.setSameSiteCookies("strict");
        context.setCookieProcessor(cookies);
        // the class path holds no tag libraries or fragments, and looking for them is most of a context's start
        StandardJarScanner scanner = new StandardJarScanner();
        scanner.setScanClassPath(false);
        scanner.setScanManifest(false);
        context.setJarScanner(scanner);
        // sessions end with the process: nothing is serialised to disk and read back
        StandardManager sessions = new StandardManager();
        sessions.setPathname(null);
        sessions.setSecureRandomAlgorithm("");
        context.setManager(sessions);
        return context;
    }

    /** Static files; the entity tag is Tomcat's, the period is short enough for an update to show the same day. */
    private static final class CachedFiles extends DefaultServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
            response.setHeader("Cache-Control", "public, max-age=600");
            response.setHeader("X-Content-Type-Options", "nosniff");
            super.doGet(request, response);
        }
    }
}
