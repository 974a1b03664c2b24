package org.fulian.host.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Event type {@code java}: a static method of request and response (host-api §5.3). */
public final class JavaEvents implements EventHandler {
    @Override
    public void check(SiteConf.Event event, ServletContext context) {
        method(event);
    }

    @Override
    public String invoke(SiteConf.Event event, HttpServletRequest request, HttpServletResponse response) throws Exception {
        return EventTransaction.run(event, () -> {
            try {
                return (String) method(event).invoke(null, request, response);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        });
    }

    private static Method method(SiteConf.Event event) {
        try {
            Method method = Class.forName(String.valueOf(event.path())).getMethod(event.invoke(), HttpServletRequest.class, HttpServletResponse.class);
            if (Modifier.isStatic(method.getModifiers()) && method.getReturnType() == String.class) {
                return method;
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("there is no public method " + event.path() + "." + event.invoke() + "(HttpServletRequest, HttpServletResponse)", e);
        }
        throw new IllegalArgumentException(event.path() + "." + event.invoke() + " is not a static method that returns a String");
    }
}
