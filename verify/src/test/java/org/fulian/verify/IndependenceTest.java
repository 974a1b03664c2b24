package org.fulian.verify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.Assert.assertFalse;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/** A verifier that shares code with the product could only repeat the product's mistakes. */
public class IndependenceTest {
    private static final Pattern FLOATING = Pattern.compile("\\b(double|float|Double|Float|BigDecimal)\\b|\\bMath\\.(round|ceil|floor)\\(|[0-9]\\.[0-9]+[dDfF;) ]");

    @Test
    public void verifier_shouldDependOnTheJdkOnly() {
        classes().should().onlyDependOnClassesThat().resideInAnyPackage("org.fulian.verify", "java..")
            .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.fulian.verify"));
    }

    @Test
    public void verifier_shouldCalculateInIntegers() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("verify", "src", "main", "java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        assertFalse(sources.isEmpty());
        for (Path source : sources) {
            assertFalse(source.toString(), FLOATING.matcher(Files.readString(source).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "")).find());
        }
    }
}
