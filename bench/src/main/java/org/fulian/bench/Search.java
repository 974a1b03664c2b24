package org.fulian.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fulian.common.Vault;

/**
 * A search as the form sends it and as SQL puts it.
 *
 * @param form      the fields of the search form
 * @param condition the same for FL_WOMAN W; see {@link RawRegister.Query}
 */
record Search(String name, Map<String, String> form, String condition, List<Object> values) {
    static List<Search> all(Names names, Vault vault, String gridFederation) {
        int known = Population.WOMEN / 2;
        String surname = names.name(known).family();
        String full = names.name(known).full();
        String id = names.idNumber(known);
        String tail = names.phone(known).substring(7);
        String grid = Population.grid(gridFederation, 2);
        List<Search> searches = new ArrayList<>();
        searches.add(new Search("all women", Map.of(), "", List.of()));
        searches.add(new Search("surname", Map.of("name", surname), " AND W.FULL_NAME LIKE ?", List.of(surname + "%")));
        searches.add(new Search("whole name", Map.of("name", full), " AND W.FULL_NAME LIKE ?", List.of(full + "%")));
        searches.add(new Search("given name", Map.of("name", names.name(known).given()), " AND W.GIVEN_NAME LIKE ?", List.of(names.name(known).given() + "%")));
        searches.add(new Search("initials w", Map.of("name", "w"), " AND W.NAME_INITIALS LIKE ?", List.of("w%")));
        searches.add(new Search("initials wxy", Map.of("name", "wxy"), " AND W.NAME_INITIALS LIKE ?", List.of("wxy%")));
        searches.add(new Search("phone tail", Map.of("phoneTail", tail), " AND W.PHONE_TAIL = ?", List.of(tail)));
        searches.add(new Search("whole ID number", Map.of("idNumber", id), " AND W.ID_HASH = ?", List.of(vault.digest(id))));
        searches.add(new Search("household", Map.of("householdNumber", "H77"), " AND W.HOUSEHOLD_NUMBER LIKE ?", List.of("H77%")));
        searches.add(new Search("grid", Map.of("gridId", grid), " AND W.GRID_ID = ?", List.of(grid)));
        return searches;
    }
}
