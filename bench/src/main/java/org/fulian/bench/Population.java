package org.fulian.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.fulian.common.Scope;
import org.fulian.common.Vault;
import org.fulian.common.Vaults;
import org.fulian.common.rules.Mask;
import org.fulian.common.rules.PersonName;
import org.fulian.common.rules.Pinyin;
import org.fulian.host.Host;

/** A county of 10 townships with 40 villages each and 1,000 women in every village, written straight into the host's tables. */
final class Population {
    static final int TOWNS = 10;
    static final int VILLAGES = 40;
    static final int WOMEN = 1_000;
    static final int GRIDS = 5;
    static final String COUNTY_LOGIN = "flbcounty";
    static final String VILLAGE_LOGIN = "flbvillage";
    static final String PASSWORD = "ofbiz";
    /** The columns of FL_WOMAN that an import fills. */
    static final List<String> COLUMNS = List.of("WOMAN_ID", "FEDERATION_ID", "SERIAL_NUMBER", "STATUS_ID", "FULL_NAME", "FAMILY_NAME", "GIVEN_NAME",
            "NAME_PINYIN", "NAME_INITIALS", "GENDER_CODE", "BIRTH_DATE", "ETHNIC_CODE", "POLITICAL_CODE", "EDUCATION_CODE", "MARITAL_CODE",
            "REGISTRATION_ENUM_ID", "IS_VOTER", "GRID_ID", "HOUSEHOLD_NUMBER", "OCCUPATION", "ID_MASKED", "ID_HASH", "PHONE_MASKED", "PHONE_TAIL",
            "ADDRESS_MASKED", "IMPORT_ID", "CREATED_DATE", "CREATED_BY_USER_LOGIN", "LAST_MODIFIED_DATE", "LAST_MODIFIED_BY_USER_LOGIN");
    private static final String COUNTY = "FLB";
    private static final String REGION = "331098";
    private static final String PASSWORD_HASH = "{SHA}47b56994cbc2b6d10aa1be30f70165adb305a41a";
    private static final Timestamp SINCE = Timestamp.valueOf("2020-01-01 00:00:00");

    private final Delegator delegator;
    private final Host host;
    private final Names names;
    private final Vault vault;

    Population(Host host, Names names) {
        this.host = host;
        this.delegator = host.delegator();
        this.names = names;
        this.vault = Vaults.of(delegator);
    }

    static String town(int town) {
        return COUNTY + String.format("%02d", town);
    }

    static String village(int town, int village) {
        return town(town) + String.format("%02d", village);
    }

    static String grid(String federationId, int grid) {
        return federationId + "G" + grid;
    }

    /** Number of the first woman of a village. */
    static int first(int town, int village) {
        return (town * VILLAGES + village) * WOMEN;
    }

    boolean isComplete() throws GenericEntityException {
        return EntityQuery.use(delegator).from("FulianRegisterSize").where("federationId", village(TOWNS - 1, VILLAGES - 1)).queryCount() == 1;
    }

    void write() throws GenericEntityException, SQLException {
        federation(COUNTY, null, "FL_COUNTY", "/" + COUNTY + "/", REGION + "000000", COUNTY);
        login(COUNTY_LOGIN, COUNTY, "FULIAN_COUNTY");
        for (int town = 0; town < TOWNS; town++) {
            String region = REGION + (101 + town);
            String path = "/" + COUNTY + "/" + town(town) + "/";
            federation(town(town), COUNTY, "FL_TOWNSHIP", path, region + "000", names.word("town", names.character("towns", town)));
            for (int village = 0; village < VILLAGES; village++) {
                String id = village(town, village);
                federation(id, town(town), "FL_VILLAGE", path + id + "/", region + (201 + village), names.word("village", names.character("villages", village)));
                for (int grid = 0; grid < GRIDS; grid++) {
                    delegator.create("FulianGrid", Map.of("gridId", grid(id, grid), "federationId", id, "gridName", names.grid(grid), "sortKey", "" + grid));
                }
            }
        }
        login(VILLAGE_LOGIN, village(0, 0), "FULIAN_CHAIR");
        Scope.changed();
        for (int town = 0; town < TOWNS; town++) {
            for (int village = 0; village < VILLAGES; village++) {
                women(village(town, village), first(town, village));
            }
        }
        analyse();
    }

    void federation(String id, String parent, String level, String path, String region, String name) throws GenericEntityException {
        delegator.create("Party", Map.of("partyId", id, "partyTypeId", "PARTY_GROUP", "statusId", "PARTY_ENABLED"));
        delegator.create("PartyGroup", Map.of("partyId", id, "groupName", name));
        delegator.create("FulianFederation", "partyId", id, "parentPartyId", parent, "levelEnumId", level, "treePath", path, "regionCode", region,
                "shortName", name, "statusId", "FL_FED_ACTIVE");
    }

    private void login(String userLoginId, String federationId, String group) throws GenericEntityException {
        delegator.create("Party", Map.of("partyId", userLoginId, "partyTypeId", "PERSON", "statusId", "PARTY_ENABLED"));
        delegator.create("Person", Map.of("partyId", userLoginId, "lastName", userLoginId));
        delegator.create("UserLogin", Map.of("userLoginId", userLoginId, "partyId", userLoginId, "enabled", "Y", "currentPassword", PASSWORD_HASH));
        delegator.create("UserLoginSecurityGroup", Map.of("userLoginId", userLoginId, "groupId", group, "fromDate", SINCE));
        delegator.create("FulianStaff", Map.of("partyId", userLoginId, "federationId", federationId, "fromDate", SINCE, "roleEnumId", "FL_STAFF_CLERK"));
    }

    private void women(String federationId, int first) throws SQLException {
        try (Connection connection = host.entities().dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement women = insert(connection, "FL_WOMAN", COLUMNS);
                    PreparedStatement secrets = insert(connection, "FL_WOMAN_SECRET", List.of("WOMAN_ID", "ID_NUMBER", "PHONE", "ADDRESS"));
                    PreparedStatement size = insert(connection, "FL_REGISTER_SIZE", List.of("FEDERATION_ID", "WOMAN_COUNT"))) {
                for (int i = 0; i < WOMEN; i++) {
                    String womanId = "B" + (first + i);
                    bind(women, row(first + i, womanId, federationId, i + 1, null));
                    women.addBatch();
                    bind(secrets, secret(first + i, womanId));
                    secrets.addBatch();
                }
                women.executeBatch();
                secrets.executeBatch();
                bind(size, federationId, (long) WOMEN);
                size.executeUpdate();
                connection.commit();
            }
        }
    }

    static PreparedStatement insert(Connection connection, String table, List<String> columns) throws SQLException {
        return connection.prepareStatement("INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", columns.stream().map(c -> "?").toList()) + ")");
    }

    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /** The values of {@link #COLUMNS}; the digest is computed here, as an import does. */
    Object[] row(int number, String womanId, String federationId, long serial, String importId) {
        PersonName name = names.name(number);
        String reading = Pinyin.of(name);
        String id = names.idNumber(number);
        String phone = names.phone(number);
        Date born = Date.valueOf(id.substring(6, 10) + "-" + id.substring(10, 12) + "-" + id.substring(12, 14));
        return new Object[] {womanId, federationId, serial, "FL_WOM_ACTIVE", name.full(), name.family(), name.given(), reading, Pinyin.initials(reading),
            "2", born, "01", "13", "70", "20", "FL_REG_HOME", "Y", grid(federationId, number % GRIDS), "H" + serial / 3, names.word("occupation"),
            Mask.identityNumber(id), vault.digest(id), Mask.phone(phone), phone.substring(7), Mask.address(names.address(number)), importId,
            SINCE, COUNTY_LOGIN, SINCE, COUNTY_LOGIN};
    }

    Object[] secret(int number, String womanId) {
        return new Object[] {womanId, vault.encrypt(names.idNumber(number), "FulianWomanSecret", "idNumber", womanId),
            vault.encrypt(names.phone(number), "FulianWomanSecret", "phone", womanId),
            vault.encrypt(names.address(number), "FulianWomanSecret", "address", womanId)};
    }

    /** Derby counts by itself sooner or later; a bench wants it now. */
    private void analyse() throws SQLException {
        try (Connection connection = host.entities().dataSource().getConnection();
                PreparedStatement update = connection.prepareStatement("CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('OFBIZ', ?, NULL)")) {
            for (String table : Arrays.asList("FL_WOMAN", "FL_WOMAN_SECRET", "FL_FEDERATION", "FL_GRID", "FL_REGISTER_SIZE")) {
                update.setString(1, table);
                update.execute();
            }
        }
    }

    /** The villages' ids in list order. */
    static List<String> villages() {
        List<String> ids = new ArrayList<>();
        for (int town = 0; town < TOWNS; town++) {
            for (int village = 0; village < VILLAGES; village++) {
                ids.add(village(town, village));
            }
        }
        return ids;
    }
}
