package org.fulian.people;

import java.sql.Date;
import java.sql.Timestamp;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.fulian.common.Vault;
import org.fulian.common.Vaults;
import org.fulian.common.rules.Mask;
import org.fulian.common.rules.Pinyin;
import org.fulian.people.rules.RegisterEntry;

/** Writes checked entries: the masked row into FulianWoman, the clear texts encrypted into FulianWomanSecret. */
final class RegisterWriter {
    private static final String SECRET = "FulianWomanSecret";

    private final Delegator delegator;
    private final Vault vault;
    private final String userLoginId;
    private final Timestamp now;

    /** Whether an entry's empty fields clear what the row holds. */
    enum Gaps { CLEAR, KEEP }

    RegisterWriter(Delegator delegator, String userLoginId, Timestamp now) {
        this.delegator = delegator;
        this.vault = Vaults.of(delegator);
        this.userLoginId = userLoginId;
        this.now = now;
    }

    /** A new row; its id. */
    String insert(String federationId, long serialNumber, RegisterEntry entry, String gridId, String importId) throws GenericEntityException {
        String womanId = delegator.getNextSeqId("FulianWoman");
        GenericValue woman = delegator.makeValue("FulianWoman");
        woman.set("womanId", womanId);
        woman.set("federationId", federationId);
        woman.set("serialNumber", serialNumber);
        woman.set("statusId", RegisterFilter.ACTIVE);
        woman.set("importId", importId);
        woman.set("createdDate", now);
        woman.set("createdByUserLogin", userLoginId);
        GenericValue secret = delegator.makeValue(SECRET);
        secret.set("womanId", womanId);
        fill(woman, secret, entry, gridId, Gaps.KEEP);
        woman.create();
        secret.create();
        return womanId;
    }

    /** Changes a row; protected fields that the entry leaves out are always kept. */
    void update(GenericValue woman, RegisterEntry entry, String gridId, Gaps gaps) throws GenericEntityException {
        GenericValue secret = EntityQuery.use(delegator).from(SECRET).where("womanId", woman.getString("womanId")).queryOne();
        fill(woman, secret, entry, gridId, gaps);
        woman.store();
        secret.store();
    }

    private void fill(GenericValue woman, GenericValue secret, RegisterEntry entry, String gridId, Gaps gaps) {
        String reading = Pinyin.of(entry.name());
        woman.set("fullName", entry.name().full());
        woman.set("familyName", entry.name().family());
        woman.set("givenName", entry.name().given());
        woman.set("namePinyin", reading);
        woman.set("nameInitials", Pinyin.initials(reading));
        woman.set("genderCode", "2");
        woman.set("birthDate", Date.valueOf(entry.idNumber().birthDate()));
        put(woman, "ethnicCode", entry.ethnicCode(), gaps);
        put(woman, "politicalCode", entry.politicalCode(), gaps);
        put(woman, "educationCode", entry.educationCode(), gaps);
        put(woman, "maritalCode", entry.maritalCode(), gaps);
        put(woman, "registrationEnumId", entry.registrationEnumId(), gaps);
        put(woman, "isVoter", entry.voter(), gaps);
        put(woman, "gridId", gridId, gaps);
        put(woman, "householdNumber", entry.householdNumber(), gaps);
        put(woman, "occupation", entry.occupation(), gaps);
        put(woman, "remark", entry.remark(), gaps);
        woman.set("idHash", digest(entry));
        woman.set("idMasked", Mask.identityNumber(entry.idNumber().text()));
        protect(secret, "idNumber", entry.idNumber().text());
        if (entry.phone() != null) {
            woman.set("phoneMasked", Mask.phone(entry.phone()));
            woman.set("phoneTail", entry.phone().substring(entry.phone().length() - 4));
            protect(secret, "phone", entry.phone());
        }
        if (entry.address() != null) {
            woman.set("addressMasked", Mask.address(entry.address()));
            protect(secret, "address", entry.address());
        }
        if (entry.residence() != null) {
            woman.set("residenceMasked", Mask.address(entry.residence()));
            protect(secret, "residence", entry.residence());
        }
        woman.set("lastModifiedDate", now);
        woman.set("lastModifiedByUserLogin", userLoginId);
    }

    String digest(RegisterEntry entry) {
        return vault.digest(entry.idNumber().text());
    }

    private static void put(GenericValue woman, String field, String value, Gaps gaps) {
        if (value != null || gaps == Gaps.CLEAR) {
            woman.set(field, value);
        }
    }

    private void protect(GenericValue secret, String field, String clear) {
        secret.set(field, vault.encrypt(clear, SECRET, field, secret.getString("womanId")));
    }

    /** A protected field of a row in clear. */
    static String clear(Delegator delegator, String womanId, String field) throws GenericEntityException {
        GenericValue secret = EntityQuery.use(delegator).from(SECRET).where("womanId", womanId).queryOne();
        return secret == null ? null : Vaults.of(delegator).decrypt(secret.getString(field), SECRET, field, womanId);
    }
}
