package org.fulian.host.widget;

import freemarker.cache.URLTemplateLoader;
import freemarker.core.Environment;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.UndefinedOutputFormat;
import freemarker.ext.beans.BeansWrapper;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.io.IOException;
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
    private static final Version VERSION = Configuration.VERSION_2_3_34;
    private static final Wrapper WRAPPER = new Wrapper();
    private static final Configuration HTML = configuration(true);
    private static final Configuration PLAIN = configuration(false);

    private FreeMarker() { }

    /** Renders a {@code component://} template; {@code html} switches the encoding of every printed text on. */
    public static void render(String location, Map<String, ? extends Object> context, Appendable out, boolean html) {
        try {
            Template template = (html ? HTML : PLAIN).getTemplate(location);
            Environment env = template.createProcessingEnvironment(new Scope(context), new AppendableWriter(out), WRAPPER);
            env.setLocale(context.get("locale") instanceof Locale locale ? locale : Locale.getDefault());
            env.setTimeZone(context.get("timeZone") instanceof TimeZone zone ? zone : TimeZone.getDefault());
            env.process();
        } catch (TemplateException | IOException e) {
            throw new ScreenRenderException("template [" + location + "]", e);
        }
    }

    static void render(String location, Render r, boolean html) {
        render(location, r.context(), r.out().out(), html);
    }

    private static Configuration configuration(boolean html) {
        Configuration c = new Configuration(VERSION);
        c.setObjectWrapper(WRAPPER);
        c.setDefaultEncoding("UTF-8");
        c.setLocalizedLookup(false);
        c.setNumberFormat("0.##########");
        c.setDateFormat("yyyy-MM-dd");
        c.setDateTimeFormat("yyyy-MM-dd HH:mm:ss");
        c.setOutputFormat(html ? HTMLOutputFormat.INSTANCE : UndefinedOutputFormat.INSTANCE);
        c.setRecognizeStandardFileExtensions(false);
        c.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        c.setLogTemplateExceptions(false);
        c.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        c.setAPIBuiltinEnabled(false);
        c.setTemplateLoader(new ComponentLoader());
        c.setTemplateNameFormat(freemarker.cache.TemplateNameFormat.DEFAULT_2_4_0);
        c.setSharedVariable("Static", (StaticModels) FreeMarker::statics);
        try {
            c.setSharedVariable("StringUtil", WRAPPER.wrap(StringUtil.INSTANCE));
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
        Directives.register(c);
        return c;
    }

    /** Static methods of the OFBiz API, of components and of java.time only: a template has no business with other classes. */
    private static TemplateModel statics(String className) throws TemplateModelException {
        if (!className.matches("(org\\.apache\\.ofbiz|org\\.fulian|java\\.time)\\..+")) {
            throw new TemplateModelException("Static[\"" + className + "\"] is not open to templates");
        }
        return WRAPPER.getStaticModels().get(className);
    }

    private interface StaticModels extends TemplateHashModel {
        @Override
        default boolean isEmpty() {
            return false;
        }
    }

    /** Texts that a component vouches for are printed as they are. */
    private static final class Wrapper extends BeansWrapper {
        Wrapper() {
            super(VERSION);
        }

        @Override
        public TemplateModel wrap(Object value) throws TemplateModelException {
            if (value instanceof StringUtil.StringWrapper trusted) {
                return HTMLOutputFormat.INSTANCE.fromMarkup(trusted.toString());
            }
            return super.wrap(value);
        }
    }

    /** The render context as a template's data model: plain keys only, never its Java methods. */
    private record Scope(Map<String, ? extends Object> context) implements TemplateHashModel {
        @Override
        public TemplateModel get(String key) throws TemplateModelException {
            Object value = context.get(key);
            return value == null ? null : WRAPPER.wrap(value);
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    /** Templates come from components and from nowhere else. */
    private static final class ComponentLoader extends URLTemplateLoader {
        ComponentLoader() {
            setURLConnectionUsesCaches(false);
        }

        @Override
        protected URL getURL(String name) {
            return name.startsWith("component://") && !name.contains("..") ? Components.resolve(name) : null;
        }
    }

    private static final class AppendableWriter extends Writer {
        private final Appendable out;

        AppendableWriter(Appendable out) {
            this.out = out;
        }

        @Override
        public void write(char[] chars, int offset, int length) throws IOException {
            out.append(java.nio.CharBuffer.wrap(chars, offset, length));
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            out.append(text, offset, offset + length);
        }

        @Override
        public void flush() {
            // the page decides when it is sent
        }

        @Override
        public void close() {
            // the page goes on after the template
        }
    }
}
