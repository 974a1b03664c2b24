package org.fulian.host.xml;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.fulian.host.HostLoadException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Builds a DOM from validated SAX events, because a DOM parser would forget the line numbers. */
final class LineDomBuilder extends DefaultHandler {
    static final String LINE = "line";

    final Document document;
    private final String file;
    private final StringBuilder text = new StringBuilder();
    private Node current;
    private Locator locator;
    private SAXParseException problem;
    private String reason = "";

    LineDomBuilder(String file) throws ParserConfigurationException {
        this.file = file;
        document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        current = document;
    }

    @Override public void setDocumentLocator(Locator given) { locator = given; }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        refuse(localName);
        flushText();
        Element element = document.createElementNS(uri.isEmpty() ? null : uri, qName);
        element.setUserData(LINE, locator.getLineNumber(), null);
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.getQName(i);
            String ns = name.startsWith("xmlns") ? XMLConstants.XMLNS_ATTRIBUTE_NS_URI : attributes.getURI(i);
            element.setAttributeNS(ns == null || ns.isEmpty() ? null : ns, name, attributes.getValue(i));
        }
        current.appendChild(element);
        current = element;
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        refuse(localName);
        flushText();
        current = current.getParentNode();
    }

    @Override public void characters(char[] chars, int start, int length) { text.append(chars, start, length); }

    /**
     * Validation tells of a problem before the element that has it is told, and of a wrong value twice: what is wrong with it, then the
     * attribute. So the refusal waits for the element.
     */
    @Override
    public void error(SAXParseException e) {
        problem = problem == null ? e : problem;
        reason = (e.getMessage().replaceFirst("^cvc-[\\w.-]+: ", "") + " " + reason).trim();
    }

    private void refuse(String element) {
        if (problem != null) {
            throw new HostLoadException(file, problem.getLineNumber(), element, reason, problem);
        }
    }

    private void flushText() {
        if (text.length() > 0 && current != document) {
            current.appendChild(document.createTextNode(text.toString()));
        }
        text.setLength(0);
    }
}
