package org.fulian.host.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.rules.ExternalResource;

/** Writes small components for tests of the loaders. */
public final class ComponentSketch {
    private final Path root;
    private final String name;
    private final StringBuilder head = new StringBuilder();
    private final StringBuilder body = new StringBuilder();

    /** A component in a sub-folder of its name. */
    public ComponentSketch(Path parent, String name) {
        this.root = parent.resolve(name);
        this.name = name;
    }

    /** Reads components without making them the registry in force, which other test classes may need. */
    public static Components read(Path... roots) {
        return Components.read(List.of(roots));
    }

    /** Puts the registry in force back after the tests that load another. */
    public static ExternalResource restoringRegistry() {
        return new ExternalResource() {
            private Components former;

            @Override
            protected void before() {
                try {
                    former = Components.current();
                } catch (IllegalStateException e) {
                    former = null;
                }
            }

            @Override
            protected void after() {
                Components.install(former);
            }
        };
    }

    /** Adds a depends-on. */
    public ComponentSketch dependsOn(String other) {
        head.append("<depends-on component-name=\"").append(other).append("\"/>\n");
        return this;
    }

    /** Adds raw XML after the resource loader. */
    public ComponentSketch with(String xml) {
        body.append(xml).append('\n');
        return this;
    }

    /** Adds an entity model of which only the definitions are given, the first on line 3 of the file. */
    public ComponentSketch model(String definitions) {
        return file("entitydef/entitymodel.xml", """
                <entitymodel xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:noNamespaceSchemaLocation="https://ofbiz.apache.org/dtds/entitymodel.xsd">
                """ + definitions + "</entitymodel>")
                .with("<entity-resource type=\"model\" reader-name=\"main\" loader=\"main\" location=\"entitydef/entitymodel.xml\"/>");
    }

    /** Adds a file. */
    public ComponentSketch file(String location, String text) {
        try {
            Path path = root.resolve(location);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the component's own file and returns its folder. */
    public Path write() {
        file("ofbiz-component.xml", "<ofbiz-component name=\"" + name + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n"
                + " xsi:noNamespaceSchemaLocation=\"https://ofbiz.apache.org/dtds/ofbiz-component.xsd\">\n"
                + head + "<resource-loader name=\"main\" type=\"component\"/>\n" + body + "</ofbiz-component>\n");
        return root;
    }
}
