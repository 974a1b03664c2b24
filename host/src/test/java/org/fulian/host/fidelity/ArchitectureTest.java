package org.fulian.host.fidelity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import org.junit.BeforeClass;
import org.junit.Test;

/** The arrows between packages (design §1): component → OFBiz API only; host → never the component; rules → neither. */
public class ArchitectureTest {
    private static final String HOST = "org.fulian.host..";
    private static final String FONTS = "org.fulian.fonts..";
    private static final String OFBIZ = "org.apache.ofbiz..";
    private static final String[] COMPONENT = {"org.fulian.organisation..", "org.fulian.people..", "org.fulian.election..", "org.fulian.governance..",
        "org.fulian.team..", "org.fulian.venue..", "org.fulian.work..", "org.fulian.casework..", "org.fulian.archive..", "org.fulian.compliance..",
        "org.fulian.print..", "org.fulian.common.."};
    private static JavaClasses classes;

    @BeforeClass
    public static void importClasses() {
        classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPath(Path.of("target", "classes"));
    }

    @Test
    public void component_shouldNotKnowTheHost() {
        noClasses().that().resideInAnyPackage(COMPONENT).should().dependOnClassesThat().resideInAnyPackage(HOST, FONTS).check(classes);
    }

    @Test
    public void host_shouldNotKnowTheComponent() {
        noClasses().that().resideInAnyPackage(HOST, OFBIZ).should().dependOnClassesThat().resideInAnyPackage(COMPONENT).check(classes);
    }

    @Test
    public void rules_shouldKnowNeitherOfbizNorHostNorSql() {
        noClasses().that().resideInAPackage("org.fulian..rules..").should().dependOnClassesThat()
            .resideInAnyPackage(OFBIZ, HOST, "java.sql..", "javax.servlet..").check(classes);
    }
}
