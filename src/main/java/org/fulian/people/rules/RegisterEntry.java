package org.fulian.people.rules;

import org.fulian.common.rules.IdentityNumber;
import org.fulian.common.rules.PersonName;

/** One woman as the register holds her: checked, normalised, words turned into codes. Absent values are null. */
public record RegisterEntry(int rowNumber, PersonName name, IdentityNumber idNumber, String phone, String address, String residence,
        String ethnicCode, String politicalCode, String educationCode, String maritalCode, String registrationEnumId,
        String gridName, String householdNumber, String voter, String occupation, String remark) { }
