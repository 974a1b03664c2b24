package org.fulian.organisation.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class FederationLevelTest {

    @Test
    public void township_shouldHaveVillagesAndCommunitiesBelow() {
        assertEquals(List.of(FederationLevel.VILLAGE, FederationLevel.COMMUNITY), FederationLevel.TOWNSHIP.below());
        assertTrue(FederationLevel.VILLAGE.below().isEmpty());
    }

    @Test
    public void lastThreeDigits_shouldTellVillageFromCommunity() {
        assertTrue(FederationLevel.COMMUNITY.fits("331099101001"));
        assertTrue(FederationLevel.COMMUNITY.fits("331099101199"));
        assertFalse(FederationLevel.COMMUNITY.fits("331099101200"));
        assertTrue(FederationLevel.VILLAGE.fits("331099101200"));
        assertTrue(FederationLevel.VILLAGE.fits("331099101399"));
        assertFalse(FederationLevel.VILLAGE.fits("331099101400"));
        assertFalse(FederationLevel.VILLAGE.fits("331099101000"));
    }

    @Test
    public void higherLevels_shouldBePaddedWithZeros() {
        assertTrue(FederationLevel.COUNTY.fits("331099000000"));
        assertFalse(FederationLevel.COUNTY.fits("331099101000"));
        assertTrue(FederationLevel.TOWNSHIP.fits("331099101000"));
        assertFalse(FederationLevel.TOWNSHIP.fits("331099000000"));
        assertFalse(FederationLevel.TOWNSHIP.fits("331099101201"));
    }

    @Test
    public void regionCode_shouldHaveTwelveAsciiDigits() {
        assertFalse(FederationLevel.COUNTY.fits(null));
        assertFalse(FederationLevel.COUNTY.fits("331099"));
        assertFalse(FederationLevel.COUNTY.fits("33109900000x"));
    }

    @Test
    public void code_shouldLieInTheAreaOfTheSuperior() {
        assertTrue(FederationLevel.TOWNSHIP.contains("331099101000", "331099101201"));
        assertFalse(FederationLevel.TOWNSHIP.contains("331099101000", "331099102201"));
        assertTrue(FederationLevel.COUNTY.contains("331099000000", "331099102000"));
    }

    @Test
    public void enumeration_shouldNameTheLevel() {
        assertEquals(Optional.of(FederationLevel.VILLAGE), FederationLevel.of("FL_VILLAGE"));
        assertEquals(Optional.empty(), FederationLevel.of("FL_CHAIR"));
    }
}
