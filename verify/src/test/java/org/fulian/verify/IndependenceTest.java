package org.fulian.verify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.math.BigDecimal;
import org.junit.Test;

/** A verifier that shares code with the product could only repeat the product's mistakes. */
public class IndependenceTest {
    private final JavaClasses verifier = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.fulian.verify");

    @Test
    public void verifier_shouldDependOnTheJdkOnly() {
        classes().should().onlyDependOnClassesThat().resideInAnyPackage("org.fulian.verify", "java..").check(verifier);
    }

    @Test
    public void verifier_shouldNotUseFloatingPoint() {
        noClasses().should().dependOnClassesThat().belongToAnyOf(Double.class, Float.class, BigDecimal.class).check(verifier);
    }
}
