package org.apache.ofbiz.base.util;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.Locale;
import java.util.Map;

import org.apache.ofbiz.base.util.collections.ResourceBundleMapWrapper;
import org.junit.Test;

/** Labels and properties (host-api §8.2), from BaseFixtureUiLabels.xml and basefixture.properties on the test class path. */
public class UtilPropertiesTest {

    private static final String LABELS = "BaseFixtureUiLabels";

    @Test
    public void getMessage_shouldFallBackFromCountryToLanguageToEnglish() {
        assertEquals("\u4f60\u597d", UtilProperties.getMessage(LABELS, "Greeting", Locale.SIMPLIFIED_CHINESE));
        assertEquals("\u4f60\u597d", UtilProperties.getMessage(LABELS, "Greeting", Locale.CHINESE));
        assertEquals("Only English", UtilProperties.getMessage(LABELS, "OnlyEnglish", Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    public void getMessage_shouldFallBackToTheDefaultLocaleBeforeEnglish() {
        Locale former = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            assertEquals("Hello", UtilProperties.getMessage(LABELS, "Greeting", Locale.FRENCH));
        } finally {
            Locale.setDefault(former);
        }
    }

    @Test
    public void getMessage_shouldKeepTaiwanApart() {
        assertEquals("\u60a8\u597d", UtilProperties.getMessage(LABELS, "Greeting", Locale.TAIWAN));
    }

    @Test
    public void getMessage_shouldGiveKeyWhenMissingAndRefuseUnknownResource() {
        assertEquals("NoSuchKey", UtilProperties.getMessage(LABELS, "NoSuchKey", Locale.CHINESE));
        assertEquals("", UtilProperties.getMessage(LABELS, "", Locale.CHINESE));
        assertThrows(IllegalArgumentException.class, () -> UtilProperties.getMessage("NoSuchLabels", "x", Locale.CHINESE));
    }

    @Test
    public void getMessage_shouldExpandExpressionsOrPositions() {
        assertEquals("Hello Mei, 3 new", UtilProperties.getMessage(LABELS, "Named", Map.of("name", "Mei", "count", 3), Locale.ENGLISH));
        assertEquals("It's 3 of 37", UtilProperties.getMessage(LABELS, "Positions", new Object[] {3, 37}, Locale.ENGLISH));
    }

    @Test
    public void labelMap_shouldLetTheFirstBundleWinAndReadMissingKeysAsThemselves() {
        ResourceBundleMapWrapper labels = UtilProperties.getResourceBundleMap("SecurityUiLabels", Locale.ENGLISH, Map.of("valueName", "n"));
        labels.addBottomResourceBundle(LABELS);
        assertEquals("Hello", labels.get("Greeting"));
        assertEquals("FormFieldTitle_x", labels.get("FormFieldTitle_x"));
        assertFalse(labels.containsKey("FormFieldTitle_x"));
        assertTrue(labels.get("PolicySafe").toString().contains("[n]"));
    }

    @Test
    public void properties_shouldBeEmptyOrDefaultWhenMissing() {
        assertEquals("v", UtilProperties.getPropertyValue("basefixture", "key"));
        assertEquals("v", UtilProperties.getPropertyValue("basefixture.properties", "key"));
        assertEquals("", UtilProperties.getPropertyValue("basefixture", "none"));
        assertEquals("d", UtilProperties.getPropertyValue("nosuchfile", "none", "d"));
        assertTrue(UtilProperties.propertyValueEquals("basefixture", "key", "v"));
    }

    @Test
    public void properties_shouldBeReadAsNumbers() {
        assertEquals((Long) 42L, UtilProperties.getPropertyAsLong("basefixture", "number", 1));
        assertEquals((Long) 1L, UtilProperties.getPropertyAsLong("basefixture", "key", 1));
    }
}
