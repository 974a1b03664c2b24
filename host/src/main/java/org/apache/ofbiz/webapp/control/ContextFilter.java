package org.apache.ofbiz.webapp.control;

import java.io.IOException;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import org.fulian.host.web.Gateway;

/** Sets UTF-8 and makes delegator, dispatcher and security known to the request (host-api §5.4). */
public class ContextFilter implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        Gateway.prepare((HttpServletRequest) request);
        chain.doFilter(request, response);
    }
}
