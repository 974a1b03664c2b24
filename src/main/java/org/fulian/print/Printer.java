package org.fulian.print;

import freemarker.template.TemplateException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.model.EventSeverity;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.xmlgraphics.util.MimeConstants;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Prints forms: page data → FO template → PDF. Apart from OFBiz's {@code screenfop} on purpose: that has no Chinese font, encrypts by default and takes
 * passwords from the request. Immutable; one instance serves all threads.
 */
public final class Printer {
    private final Templates templates;
    private final PrintFonts fonts;
    private final FontResources resources;
    private final FopFactory factory;

    /**
     * Makes a printer.
     *
     * @param templateRoot folder of the templates
     * @param fontFolder   an agency's own fonts, or null
     */
    public Printer(Path templateRoot, Path fontFolder) throws PrintException {
        try {
            templates = new Templates(templateRoot);
            fonts = new PrintFonts(fontFolder);
            resources = new FontResources(fonts);
            // Read from a stream, because the classes of a configuration differ between FOP 2.3 and later ones.
            factory = new FopConfParser(new ByteArrayInputStream(configuration().getBytes(StandardCharsets.UTF_8)), URI.create("fulian:/"), resources)
                .getFopFactoryBuilder().build();
        } catch (IOException | SAXException e) {
            throw PrintException.defect("fop", e);
        }
    }

    private static String configuration() {
        StringBuilder xml = new StringBuilder("""
            <fop version="1.0"><strict-configuration>true</strict-configuration><strict-validation>true</strict-validation><use-cache>false</use-cache>
            <complex-scripts disabled="true"/>
            <renderers><renderer mime="application/pdf"><filterList><value>flate</value></filterList><fonts>
            """);
        for (String role : PrintFonts.ROLES) {
            xml.append("<font kerning=\"no\" advanced=\"false\" embedding-mode=\"subset\" encoding-mode=\"cid\" embed-url=\"").append(FontResources.address(role))
                .append("\"><font-triplet name=\"").append(role).append("\" style=\"normal\" weight=\"normal\"/></font>");
        }
        return xml.append("</fonts></renderer></renderers></fop>").toString();
    }

    /** Prints one document. Nothing is written before the whole text is known to be printable. */
    public PrintResult print(PrintJob job, OutputStream out) throws PrintException, IOException {
        Object data = PrintData.plain(job.data(), "");
        String document;
        try {
            document = templates.render(job.template(), data);
        } catch (IOException | TemplateException e) {
            throw PrintException.defect(job.template(), e);
        }
        return print(document, job, data, out);
    }

    private PrintResult print(String document, PrintJob job, Object data, OutputStream out) throws PrintException, IOException {
        try {
            GlyphRuns check = new GlyphRuns(fonts);
            parse(document, check, null);
            resources.open(check.used());
            return layOut(document, job, out);
        } catch (SAXException | RuntimeException e) {
            throw explain(e, job, data);
        } finally {
            resources.close();
        }
    }

    private PrintResult layOut(String document, PrintJob job, OutputStream out) throws SAXException, IOException {
        List<String> warnings = new ArrayList<>();
        FOUserAgent agent = factory.newFOUserAgent();
        agent.setTitle(job.title());
        agent.setAuthor(job.author());
        agent.setCreator("Fulian");
        agent.setCreationDate(new Date());
        agent.getEventBroadcaster().addEventListener(event -> heed(event, warnings));
        agent.setDocumentHandlerOverride(new PdfHandler(new IFContext(agent)));
        Fop fop = factory.newFop(MimeConstants.MIME_PDF, agent, out);
        parse(document, new GlyphRuns(fonts), fop.getDefaultHandler());
        return new PrintResult(fop.getResults().getPageCount(), warnings);
    }

    /** The net under {@link GlyphRuns}: FOP itself would print {@code #} for a missing glyph or take another font, and only warn. */
    private static void heed(Event event, List<String> warnings) {
        if (event.getSeverity() == EventSeverity.INFO) {
            return;
        }
        String text = EventFormatter.format(event);
        if (event.getEventID().endsWith("glyphNotAvailable") || event.getEventID().endsWith("fontSubstituted")) {
            throw new IllegalStateException(text);
        }
        warnings.add(text);
    }

    private static void parse(String document, GlyphRuns runs, ContentHandler target) throws SAXException, IOException {
        try {
            SAXParserFactory parsers = SAXParserFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            XMLReader reader = parsers.newSAXParser().getXMLReader();
            runs.setParent(reader);
            if (target != null) {
                runs.setContentHandler(target);
            }
            runs.parse(new InputSource(new StringReader(document)));
        } catch (ParserConfigurationException e) {
            throw new SAXException(e);
        }
    }

    private static PrintException explain(Throwable failure, PrintJob job, Object data) {
        for (Throwable cause = failure; cause != null; cause = cause instanceof SAXException sax && sax.getException() != null ? sax.getException() : cause.getCause()) {
            if (cause instanceof PrintException known) {
                return known.located(character -> PrintData.find(data, character, ""));
            }
        }
        return PrintException.defect(job.template(), failure);
    }
}
