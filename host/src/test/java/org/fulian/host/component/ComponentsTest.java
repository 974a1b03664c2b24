package org.fulian.host.component;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.fulian.host.HostLoadException;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;

public class ComponentsTest {
    @ClassRule
    public static final ExternalResource REGISTRY = ComponentSketch.restoringRegistry();
    @Rule
    public TemporaryFolder folder = new TemporaryFolder();
    private Path root;

    @Before
    public void findRoot() throws Exception {
        root = folder.getRoot().toPath().toRealPath();
    }

    @Test
    public void load_shouldOrderByDependsOn() {
        new ComponentSketch(root, "alpha").dependsOn("gamma").write();
        new ComponentSketch(root, "beta").write();
        new ComponentSketch(root, "gamma").write();
        assertEquals(List.of("gamma", "alpha", "beta"), Components.load(List.of(root)).all().stream().map(Component::name).toList());
    }

    @Test
    public void load_shouldRefuseACycle() {
        new ComponentSketch(root, "alpha").dependsOn("beta").write();
        new ComponentSketch(root, "beta").dependsOn("alpha").write();
        assertTrue(failure().reason().contains("alpha -> beta -> alpha"));
    }

    @Test
    public void load_shouldRefuseAMissingDependency() {
        new ComponentSketch(root, "alpha").dependsOn("nowhere").write();
        HostLoadException e = failure();
        assertTrue(e.getMessage(), e.file().endsWith("ofbiz-component.xml") && e.reason().contains("nowhere"));
    }

    @Test
    public void load_shouldNameFileLineAndElementOfAnUnsupportedElement() {
        new ComponentSketch(root, "alpha").with("<keystore name=\"k\"/>").write();
        HostLoadException e = failure();
        assertEquals(4, e.line());
        assertTrue(e.getMessage(), e.getMessage().contains("ofbiz-component.xml:4: ") && e.reason().contains("keystore"));
    }

    @Test
    public void load_shouldRefuseAMissingFile() {
        new ComponentSketch(root, "alpha").with("<test-suite loader=\"main\" location=\"testdef/No.xml\"/>").write();
        assertEquals("location testdef/No.xml does not exist", failure().reason());
    }

    @Test
    public void load_shouldRefuseALocationOutsideTheComponent() {
        new ComponentSketch(root, "alpha").with("<test-suite loader=\"main\" location=\"../beta/x.xml\"/>").write();
        assertTrue(failure().reason().contains("leaves the component"));
    }

    @Test
    public void webapp_shouldHaveDefaultsOfTheSchema() {
        new ComponentSketch(root, "alpha").file("webapp/shop/x.txt", "")
                .with("<webapp name=\"shop\" server=\"default-server\" location=\"webapp/shop\" base-permission=\"OFBTOOLS, SHOP\"/>").write();
        Webapp webapp = Components.load(List.of(root)).all().get(0).webapps().get(0);
        assertEquals("Shop", webapp.title());
        assertEquals("/shop", webapp.mountPoint());
        assertEquals(List.of("OFBTOOLS", "SHOP"), webapp.basePermissions());
        assertTrue(webapp.appBarDisplay());
    }

    @Test
    public void resolve_shouldFindFilesOfComponentsAndTheirClasspath() {
        new ComponentSketch(root, "alpha").file("widget/A.xml", "").file("config/Labels.xml", "")
                .with("<classpath type=\"dir\" location=\"config\"/>").write();
        Components.load(List.of(root));
        assertNotNull(Components.resolve("component://alpha/widget/A.xml"));
        assertNotNull(Components.resolve("Labels.xml"));
        assertNull(Components.resolve("component://alpha/widget/B.xml"));
        assertNull(Components.resolve("component://other/widget/A.xml"));
    }

    @Test
    public void resolve_shouldNotLeaveTheComponent() {
        new ComponentSketch(root, "alpha").file("config/x.txt", "").with("<classpath type=\"dir\" location=\"config\"/>").write();
        new ComponentSketch(root, "beta").file("secret.txt", "").write();
        Components.load(List.of(root));
        assertNull(Components.resolve("component://alpha/../beta/secret.txt"));
        assertNull(Components.resolve("../../beta/secret.txt"));
        assertNull(Components.path("component://alpha/../beta/secret.txt"));
    }

    private HostLoadException failure() {
        return assertThrows(HostLoadException.class, () -> Components.load(List.of(root)));
    }
}
