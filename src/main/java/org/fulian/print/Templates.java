package org.fulian.print;

import freemarker.cache.FileTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.core.XMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;

/**
 * The FO templates of the component. Their FreeMarker is set up apart from OFBiz's own: text is always escaped, only files below {@code template/print}
 * can be named, and neither classes nor methods of data objects are within reach.
 */
final class Templates {
    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_31);

    Templates(Path root) throws IOException {
        configuration.setTemplateLoader(new FileTemplateLoader(root.toFile()));
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.CHINA);
        configuration.setNumberFormat("0.##");
        configuration.setOutputFormat(XMLOutputFormat.INSTANCE);
        configuration.setAutoEscapingPolicy(Configuration.ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY);
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_31));
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setSQLDateAndTimeTimeZone(TimeZone.getDefault());
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setLocalizedLookup(false);
    }

    String render(String template, Object data) throws IOException, TemplateException {
        StringWriter out = new StringWriter(1 << 16);
        configuration.getTemplate(template).process(data, out);
        return out.toString();
    }
}
