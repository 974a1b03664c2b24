package org.fulian.host.widget;

import freemarker.core.Environment;
import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.Configuration;
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
    private Directives() { }

    static void register(Configuration c) {
        c.setSharedVariable("ofbizUrl", (TemplateDirectiveModel) (env, params, loopVars, body) -> {
            StringWriter target = new StringWriter();
            body.render(target);
            env.getOut().write(Html.encode(control(env) + "/" + target.toString().trim().replaceFirst("^/", "").replace("&amp;", "&")));
        });
        c.setSharedVariable("ofbizContentUrl", (TemplateDirectiveModel) (env, params, loopVars, body) -> {
            StringWriter target = new StringWriter();
            body.render(target);
            env.getOut().write(Html.encode(Urls.content(target.toString().trim())));
        });
        // the form's target is given as a parameter, or is the current request
        c.setSharedVariable("csrfTokenPair", (TemplateDirectiveModel) (env, params, loopVars, body) -> {
            Object named = params.values().stream().findFirst().orElse(null);
            HttpServletRequest request = request(env);
            String target = named != null ? named.toString() : request == null ? "" : String.valueOf(request.getAttribute("thisRequestUri"));
            if (request != null) {
                new Html(env.getOut()).hidden(Csrf.FIELD, Csrf.token(request, target), null);
            }
        });
        c.setSharedVariable("csrfTokenAjax", (TemplateDirectiveModel) (env, params, loopVars, body) -> {
            HttpServletRequest request = request(env);
            env.getOut().write(request == null ? "" : Csrf.ajaxToken(request));
        });
    }

    private static String control(Environment env) throws TemplateException, IOException {
        TemplateModel path = env.getVariable("controlPath");
        return path == null ? "" : path.toString();
    }

    private static HttpServletRequest request(Environment env) throws TemplateModelException {
        return env.getVariable("request") instanceof WrapperTemplateModel model ? (HttpServletRequest) model.getWrappedObject() : null;
    }
}
