package org.apache.ofbiz.base.util;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Result;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reading, walking and writing DOM trees. Component files go through {@code HostXml}, which validates; this class is for XML that
 * components handle themselves, so nothing outside the document is ever fetched.
 */
public final class UtilXml {

    private UtilXml() { }

    /** Parses a text; null when there is none. */
    public static Document readXmlDocument(String content) throws SAXException, ParserConfigurationException, IOException {
        return UtilValidate.isEmpty(content) ? null : parse(new InputSource(new StringReader(content)));
    }

    /** Parses a text; validation happens in the component loader only. */
    public static Document readXmlDocument(String content, boolean validate)
            throws SAXException, ParserConfigurationException, IOException {
        return readXmlDocument(content);
    }

    /** Parses what an address holds. */
    public static Document readXmlDocument(URL url) throws SAXException, ParserConfigurationException, IOException {
        if (url == null) {
            return null;
        }
        try (InputStream in = url.openStream()) {
            return readXmlDocument(in, url.toString());
        }
    }

    /** See {@link #readXmlDocument(URL)}. */
    public static Document readXmlDocument(URL url, boolean validate) throws SAXException, ParserConfigurationException, IOException {
        return readXmlDocument(url);
    }

    /** Parses a stream; the description appears in error messages. */
    public static Document readXmlDocument(InputStream is, String docDescription)
            throws SAXException, ParserConfigurationException, IOException {
        if (is == null) {
            return null;
        }
        InputSource source = new InputSource(is);
        source.setSystemId(docDescription);
        return parse(source);
    }

    private static Document parse(InputSource source) throws SAXException, ParserConfigurationException, IOException {
        return builder().parse(source);
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new ByteArrayInputStream(new byte[0])));
        builder.setErrorHandler(null);
        return builder;
    }

    /** A document without a root. */
    public static Document makeEmptyXmlDocument() {
        return makeEmptyXmlDocument(null);
    }

    /** A document with a root. */
    public static Document makeEmptyXmlDocument(String rootElementName) {
        try {
            Document document = builder().newDocument();
            if (rootElementName != null) {
                document.appendChild(document.createElement(rootElementName));
            }
            return document;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's XML parser is not available", e);
        }
    }

    /** The document as text. */
    public static String writeXmlDocument(Node node) throws IOException {
        StringWriter text = new StringWriter();
        write(node, new StreamResult(text));
        return text.toString();
    }

    /** Writes the document in UTF-8. */
    public static void writeXmlDocument(OutputStream os, Node node) throws IOException {
        write(node, new StreamResult(os));
    }

    private static void write(Node node, Result result) throws IOException {
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.transform(new DOMSource(node), result);
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }

    /** Appends an element. */
    public static Element addChildElement(Element parentElement, String childElementName, Document document) {
        Element child = document.createElement(childElementName);
        parentElement.appendChild(child);
        return child;
    }

    /** Appends an element with a text. */
    public static Element addChildElementValue(Element parentElement, String childElementName, String childElementValue,
            Document document) {
        Element child = addChildElement(parentElement, childElementName, document);
        child.appendChild(document.createTextNode(childElementValue == null ? "" : childElementValue));
        return child;
    }

    /** The child elements; null for a null parent. */
    public static List<? extends Element> childElementList(Element element) {
        return children(element, null);
    }

    /** The child elements of a name, all when the name is null; null for a null parent. */
    public static List<? extends Element> childElementList(Element element, String childElementName) {
        return children(element, childElementName == null ? null : Set.of(childElementName));
    }

    /** The child elements of some names. */
    public static List<? extends Element> childElementList(Element element, Set<String> childElementNames) {
        return children(element, childElementNames);
    }

    private static List<Element> children(Element parent, Set<String> names) {
        if (parent == null) {
            return null;
        }
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && (names == null || names.contains(child.getTagName())
                    || names.contains(child.getLocalName()))) {
                found.add(child);
            }
        }
        return found;
    }

    /** The first child element, null when there is none. */
    public static Element firstChildElement(Element element) {
        return first(children(element, null));
    }

    /** The first child element of a name, null when there is none. */
    public static Element firstChildElement(Element element, String childElementName) {
        return first(children(element, childElementName == null ? null : Set.of(childElementName)));
    }

    private static Element first(List<Element> elements) {
        return UtilValidate.isEmpty(elements) ? null : elements.get(0);
    }

    /** The text of the first child element of a name, null when there is none. */
    public static String childElementValue(Element element, String childElementName) {
        return elementValue(firstChildElement(element, childElementName));
    }

    /** As {@link #childElementValue(Element, String)}, with a default for a missing or empty text. */
    public static String childElementValue(Element element, String childElementName, String defaultValue) {
        String value = childElementValue(element, childElementName);
        return UtilValidate.isEmpty(value) ? defaultValue : value;
    }

    /** The text directly inside an element, null when there is none. */
    public static String elementValue(Element element) {
        if (element == null) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        boolean found = false;
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(node.getNodeValue());
                found = true;
            }
        }
        return found ? text.toString() : null;
    }

    /** An attribute, or a default when it is missing or empty. */
    public static String elementAttribute(Element element, String attrName, String defaultValue) {
        String value = element == null ? "" : element.getAttribute(attrName);
        return value.isEmpty() ? defaultValue : value;
    }

    /** "" for null. */
    public static String checkEmpty(String string) {
        return string == null ? "" : string;
    }

    /** The first text that is not empty. */
    public static String checkEmpty(String string1, String string2) {
        return UtilValidate.isNotEmpty(string1) ? string1 : checkEmpty(string2);
    }
}
