package org.fulian.host.widget;

import freemarker.core.Environment;
import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.Configuration;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringWriter;
import javax.servlet.http.HttpServletRequest;
import org.fulian.host.web.Csrf;

/** The directives of templates: links and tokens (host-api §5.6). */
final class Directives {
    private static final String LAST_TARGET = Directives.class.getName();

    private Directives() { }

    static void register(Configuration c) {
        // printed texts inside the body are encoded by the template already
        c.setSharedVariable("ofbizUrl", (TemplateDirectiveModel) (env, params, loopVars, body) -> {
            String target = text(body).replaceFirst("^/", "");
            env.setCustomAttribute(LAST_TARGET, target);
            env.getOut().write(control(env) + "/" + target);
        });
        c.setSharedVariable("ofbizContentUrl", (TemplateDirectiveModel) (env, params, loopVars, body) -> env.getOut().write(Urls.content(text(body))));
        // the token belongs to the target that the form's action has just named
        c.setSharedVariable("csrfTokenPair", (TemplateDirectiveModel) (env, params, loopVars, body) -> {
            HttpServletRequest request = request(env);
            Object target = env.getCustomAttribute(LAST_TARGET);
            if (request != null) {
                Object uri = target != null ? target : request.getAttribute("thisRequestUri");
                new Html(env.getOut()).hidden(Csrf.FIELD, Csrf.token(request, String.valueOf(uri)), null);
            }
        });
        c.setSharedVariable("csrfTokenAjax", (TemplateDirectiveModel) (env, params, loopVars, body) -> {
            HttpServletRequest request = request(env);
            env.getOut().write(request == null ? "" : Csrf.ajaxToken(request));
        });
    }

    private static String text(TemplateDirectiveBody body) throws TemplateException, IOException {
        StringWriter text = new StringWriter();
        body.render(text);
        return text.toString().trim();
    }

    private static String control(Environment env) throws TemplateException, IOException {
        TemplateModel path = env.getVariable("controlPath");
        return path == null ? "" : path.toString();
    }

    private static HttpServletRequest request(Environment env) throws TemplateModelException {
        return env.getVariable("request") instanceof WrapperTemplateModel model ? (HttpServletRequest) model.getWrappedObject() : null;
    }
}
