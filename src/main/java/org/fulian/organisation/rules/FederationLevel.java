package org.fulian.organisation.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The levels of Women's Federations and what may stand below what (standard 3.2, domain §1.2). */
public enum FederationLevel {
    /** 县（市、区） */
    COUNTY("FL_COUNTY", 6),
    /** 乡镇、街道 */
    TOWNSHIP("FL_TOWNSHIP", 9),
    /** 村: the last three digits of its region code are 200 to 399 */
    VILLAGE("FL_VILLAGE", 12),
    /** 社区: the last three digits of its region code are 001 to 199 */
    COMMUNITY("FL_COMMUNITY", 12);

    private static final int REGION_CODE_LENGTH = 12;
    private final String enumId;
    private final int significantDigits;

    FederationLevel(String enumId, int significantDigits) {
        this.enumId = enumId;
        this.significantDigits = significantDigits;
    }

    /** The Enumeration of type FL_LEVEL that stands for this level. */
    public String enumId() {
        return enumId;
    }

    /** The level of an Enumeration, empty if it is none. */
    public static Optional<FederationLevel> of(String enumId) {
        return Stream.of(values()).filter(level -> level.enumId.equals(enumId)).findFirst();
    }

    /** The levels that may stand directly below this one; none below village and community. */
    public List<FederationLevel> below() {
        return switch (this) {
            case COUNTY -> List.of(TOWNSHIP);
            case TOWNSHIP -> List.of(VILLAGE, COMMUNITY);
            case VILLAGE, COMMUNITY -> List.of();
        };
    }

    /** Whether this level has a women's congress with delegates of its own villagers or residents, so that the numbers of {@link CommitteeSize} apply. */
    public boolean isGrassRoots() {
        return below().isEmpty();
    }

    /** Whether a 12-digit statistical region code can belong to this level (domain §9: 6 digits county, 9 township, the last 3 tell village from community). */
    public boolean fits(String regionCode) {
        if (regionCode == null || !regionCode.matches("\\d{" + REGION_CODE_LENGTH + "}")) {
            return false;
        }
        boolean paddedWithZeros = regionCode.substring(significantDigits).chars().allMatch(c -> c == '0');
        int last = Integer.parseInt(regionCode.substring(REGION_CODE_LENGTH - 3));
        return paddedWithZeros && switch (this) {
            case COUNTY -> true;
            case TOWNSHIP -> !regionCode.startsWith("000", 6);
            case VILLAGE -> last >= 200 && last <= 399;
            case COMMUNITY -> last >= 1 && last <= 199;
        };
    }

    /** Whether a code of the level below lies inside the area of this level's code. */
    public boolean contains(String regionCode, String codeBelow) {
        return codeBelow.startsWith(regionCode.substring(0, significantDigits));
    }
}
