package org.fulian.host.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.ofbiz.webapp.control.ConfigXMLReader.Event;
import org.apache.ofbiz.webapp.control.ConfigXMLReader.RequestMap;
import org.apache.ofbiz.webapp.event.EventHandler;
import org.apache.ofbiz.webapp.event.EventHandlerException;

/** Event type {@code java}: a static method of request and response (host-api §5.3). */
public final class JavaEvents implements EventHandler, EventCheck {
    private final Map<String, Method> methods = new ConcurrentHashMap<>();

    @Override
    public void init(ServletContext context) {
        // methods are found when the controller is checked
    }

    @Override
    public void check(SiteConf.Event event) {
        method(event);
    }

    @Override
    public String invoke(Event event, RequestMap requestMap, HttpServletRequest request, HttpServletResponse response) throws EventHandlerException {
        SiteConf.Event definition = (SiteConf.Event) event;
        return EventTransaction.run(definition, () -> {
            try {
                return (String) method(definition).invoke(null, request, response);
            } catch (InvocationTargetException e) {
                throw new EventFault(definition.path() + "." + definition.invoke() + " threw", e.getCause());
            }
        });
    }

    private Method method(SiteConf.Event event) {
        return methods.computeIfAbsent(event.path() + "#" + event.invoke(), key -> find(event.path(), event.invoke()));
    }

    private static Method find(String className, String name) {
        try {
            Method method = Class.forName(String.valueOf(className)).getMethod(name, HttpServletRequest.class, HttpServletResponse.class);
            if (!Modifier.isStatic(method.getModifiers()) || method.getReturnType() != String.class) {
                throw new IllegalArgumentException(className + "." + name + " is not a static method that returns a String");
            }
            return method;
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("class " + className + " does not exist", e);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("class " + className + " has no public method " + name + "(HttpServletRequest, HttpServletResponse)", e);
        }
    }
}
