package org.fulian.host.widget;

import freemarker.cache.TemplateNameFormat;
import freemarker.cache.URLTemplateLoader;
import freemarker.core.Environment;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.UndefinedOutputFormat;
import freemarker.ext.beans.BeansWrapper;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URL;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.ofbiz.base.util.StringUtil;
import org.fulian.host.component.Components;

/**
 * FreeMarker as components find it (host-api §5.6). OFBiz encodes texts as they enter a template; here FreeMarker encodes what is
 * printed, which is the same to a template and leaves no gap for texts that the template itself puts together.
 */
public final class FreeMarker {
    /** Texts that a component vouches for are printed as they are. */
    private static final BeansWrapper WRAPPER = new BeansWrapper(Configuration.VERSION_2_3_34) {
        @Override
        public TemplateModel wrap(Object value) throws TemplateModelException {
            return value instanceof StringUtil.StringWrapper trusted ? HTMLOutputFormat.INSTANCE.fromMarkup(trusted.toString()) : super.wrap(value);
        }
    };
    private static final Configuration HTML = configuration(true);
    private static final Configuration PLAIN = configuration(false);

    /** A hash of plain keys only: a template never reaches the Java methods of what is behind it. */
    private interface Lookup extends TemplateHashModel {
        @Override
        default boolean isEmpty() {
            return false;
        }
    }

    private FreeMarker() { }

    /** Renders a {@code component://} template; {@code html} switches the encoding of every printed text on. */
    public static void render(String location, Map<String, ? extends Object> context, Appendable out, boolean html) {
        try {
            Lookup scope = key -> context.get(key) == null ? null : WRAPPER.wrap(context.get(key));
            Writer writer = out instanceof Writer own ? own : new StringWriter();
            Environment env = (html ? HTML : PLAIN).getTemplate(location).createProcessingEnvironment(scope, writer, WRAPPER);
            env.setLocale(context.get("locale") instanceof Locale locale ? locale : Locale.getDefault());
            env.setTimeZone(context.get("timeZone") instanceof TimeZone zone ? zone : TimeZone.getDefault());
            env.process();
            if (writer != out) {
                out.append(writer.toString());
            }
        } catch (TemplateException | IOException e) {
            throw new ScreenRenderException("template [" + location + "]", e);
        }
    }

    private static Configuration configuration(boolean html) {
        Configuration c = new Configuration(Configuration.VERSION_2_3_34);
        c.setObjectWrapper(WRAPPER);
        c.setDefaultEncoding("UTF-8");
        c.setLocalizedLookup(false);
        c.setNumberFormat("0.##########");
        c.setDateFormat("yyyy-MM-dd");
        c.setDateTimeFormat("yyyy-MM-dd HH:mm:ss");
        c.setRecognizeStandardFileExtensions(false);
        c.setOutputFormat(html ? HTMLOutputFormat.INSTANCE : UndefinedOutputFormat.INSTANCE);
        c.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        c.setLogTemplateExceptions(false);
        c.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        c.setAPIBuiltinEnabled(false);
        c.setTemplateNameFormat(TemplateNameFormat.DEFAULT_2_4_0);
        c.setTemplateLoader(new URLTemplateLoader() {
            @Override
            protected URL getURL(String name) {
                return name.startsWith("component://") && !name.contains("..") ? Components.resolve(name) : null;
            }
        });
        c.setSharedVariable("Static", (Lookup) FreeMarker::statics);
        Directives.register(c);
        try {
            c.setSharedVariable("StringUtil", WRAPPER.wrap(StringUtil.INSTANCE));
            return c;
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Static methods of the OFBiz API, of components and of java.time only: a template has no business with other classes. */
    private static TemplateModel statics(String className) throws TemplateModelException {
        if (!className.matches("(org\\.apache\\.ofbiz|org\\.fulian|java\\.time)\\..+")) {
            throw new TemplateModelException("Static[\"" + className + "\"] is not open to templates");
        }
        return WRAPPER.getStaticModels().get(className);
    }
}
