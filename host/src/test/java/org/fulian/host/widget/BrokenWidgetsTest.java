package org.fulian.host.widget;

import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fulian.host.HostLoadException;
import org.fulian.host.component.ComponentSketch;
import org.fulian.host.component.Components;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;

/** Whatever is wrong in a widget file is found when it is loaded, and named with file and line. */
public class BrokenWidgetsTest {
    @ClassRule
    public static final ExternalResource REGISTRY = ComponentSketch.restoringRegistry();
    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private void assertRefused(String kind, String body, String... reasons) throws IOException {
        Path root = folder.newFolder().toPath().resolve("broken");
        Files.createDirectories(root.resolve("widget"));
        Files.writeString(root.resolve("ofbiz-component.xml"), """
                <ofbiz-component name="broken" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:noNamespaceSchemaLocation="https://ofbiz.apache.org/dtds/ofbiz-component.xsd"/>
                """);
        String capital = kind.substring(0, 1).toUpperCase() + kind.substring(1);
        Files.writeString(root.resolve("widget/Broken.xml"), """
                <%1$ss xmlns="http://ofbiz.apache.org/Widget-%2$s" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                  xsi:schemaLocation="http://ofbiz.apache.org/Widget-%2$s https://ofbiz.apache.org/dtds/widget-%1$s.xsd">
                %3$s
                </%1$ss>
                """.formatted(kind, capital, body));
        HostLoadException refused = assertThrows(HostLoadException.class,
                () -> Widgets.load(Components.load(List.of(Path.of("host/components"), root))));
        assertTrue(refused.getMessage(), refused.getMessage().contains("Broken.xml:3"));
        for (String reason : reasons) {
            assertTrue(refused.getMessage(), refused.getMessage().contains(reason));
        }
    }

    private void screenRefused(String actions, String widgets, String... reasons) throws IOException {
        assertRefused("screen", "<screen name=\"A\"><section><actions>" + actions + "</actions><widgets>" + widgets
                + "</widgets></section></screen>", reasons);
    }

    @Test
    public void unknownElement_shouldBeRefused() throws IOException {
        screenRefused("", "<include-portal-page id=\"x\"/>", "include-portal-page");
        assertRefused("form", "<form name=\"A\" type=\"single\"><field name=\"f\"><lookup target-form-name=\"x\"/></field></form>", "lookup");
    }

    @Test
    public void unknownAttribute_shouldBeRefused() throws IOException {
        screenRefused("", "<label text=\"x\" colour=\"red\"/>", "colour");
    }

    @Test
    public void includesOfNothing_shouldBeRefused() throws IOException {
        screenRefused("", "<include-screen name=\"B\"/>", "screen that does not exist", "#B");
        screenRefused("", "<include-form name=\"B\" location=\"component://broken/widget/Broken.xml\"/>", "form that does not exist");
        screenRefused("", "<include-menu name=\"B\" location=\"component://broken/widget/No.xml\"/>", "menu that does not exist");
        screenRefused("", "<decorator-screen name=\"B\"/>", "screen that does not exist");
        screenRefused("<script location=\"component://broken/No.groovy\"/>", "", "script that does not exist");
        screenRefused("", "<platform-specific><html><html-template location=\"component://broken/No.ftl\"/></html></platform-specific>", "template that does not exist");
    }

    @Test
    public void gridIncludedAsForm_shouldBeRefused() throws IOException {
        screenRefused("", "<include-form name=\"Grid\" location=\"component://broken/widget/Broken.xml\"/>", "form that does not exist");
    }

    @Test
    public void unknownLabel_shouldBeRefused() throws IOException {
        screenRefused("", "<label text=\"${uiLabelMap.NoSuchLabelAtAll}\"/>", "NoSuchLabelAtAll");
    }

    @Test
    public void setWithTwoSources_shouldBeRefused() throws IOException {
        screenRefused("<set field=\"a\" value=\"1\" from-field=\"b\"/>", "", "both from-field and value");
    }

    @Test
    public void formsThatCannotWork_shouldBeRefused() throws IOException {
        assertRefused("form", "<form name=\"A\" type=\"single\" extends=\"A\"/>", "extends");
        assertRefused("form", "<form name=\"A\" type=\"single\" extends=\"B\"/>", "extends");
        assertRefused("form", "<form name=\"A\" type=\"single\"><field name=\"f\"/></form>", "without a type");
        assertRefused("form", "<form name=\"A\" type=\"single\"><field name=\"f\"><submit/></field></form>", "no target");
        assertRefused("form", "<form name=\"A\" type=\"single\"><field name=\"f\"><text/></field><sort-order><sort-field name=\"g\"/></sort-order></form>", "does not have");
        assertRefused("form", "<form name=\"A\" type=\"single\"/><form name=\"A\" type=\"single\"/>", "twice");
    }
}
