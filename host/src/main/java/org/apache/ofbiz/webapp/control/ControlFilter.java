package org.apache.ofbiz.webapp.control;

import java.io.IOException;
import java.util.Set;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Lets only the listed paths of a web application be reached; its root leads to {@code redirectPath} (host-api §5.4). */
@SuppressWarnings("serial")
public class ControlFilter extends HttpFilter {
    /** Status of a path that is not listed, unless {@code errorCode} says otherwise. */
    public static final int DEFAULT_HTTP_ERROR_CODE = 403;

    private Set<String> allowedPaths = Set.of();
    private String redirectPath;
    private int errorCode = DEFAULT_HTTP_ERROR_CODE;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        redirectPath = config.getInitParameter("redirectPath");
        String paths = config.getInitParameter("allowedPaths");
        allowedPaths = paths == null ? Set.of() : Set.of(paths.split(":"));
        String code = config.getInitParameter("errorCode");
        errorCode = code == null ? DEFAULT_HTTP_ERROR_CODE : Integer.parseInt(code);
    }

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.contains("..") || path.contains(";") || path.contains("%2e") || path.contains("%2E")) {
            response.sendError(errorCode);
        } else if (allowedPaths.isEmpty() || isAllowed(path)) {
            chain.doFilter(request, response);
        } else if (redirectPath != null && (path.isEmpty() || path.equals("/") || path.equals("/index.jsp"))) {
            response.sendRedirect(request.getContextPath() + redirectPath);
        } else {
            response.sendError(errorCode);
        }
    }

    /** A listed path covers everything below it. */
    private boolean isAllowed(String path) {
        for (int end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1)) {
            if (allowedPaths.contains(path.substring(0, end))) {
                return true;
            }
        }
        return allowedPaths.contains(path);
    }
}
