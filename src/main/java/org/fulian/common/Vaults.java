package org.fulian.common;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.entity.util.EntityUtilProperties;

/** The vault that belongs to a database: the two recognise each other by a digest that the database keeps. */
public final class Vaults {
    private static final String KEY_CHAIN = "KEYS";
    private static final Map<String, Vault> OPEN = new ConcurrentHashMap<>();

    private Vaults() { }

    /**
     * The vault of a delegator's database.
     *
     * @throws IllegalStateException if the key folder is not the one that this database was written with: going on would make
     *     every woman a new one and every stored number unreadable
     */
    public static Vault of(Delegator delegator) {
        return OPEN.computeIfAbsent(delegator.getDelegatorName(), name -> {
            Path folder = folder(delegator);
            Vault vault = Vault.open(folder);
            recognise(delegator, vault, folder);
            return vault;
        });
    }

    /** Forgets the opened vaults; for a host that is closed and booted again with another folder. */
    public static void close() {
        OPEN.clear();
    }

    private static Path folder(Delegator delegator) {
        String named = System.getProperty("fulian.keys");
        return Path.of(named != null ? named : EntityUtilProperties.getPropertyValue("fulian", "keys.dir", "runtime/keys", delegator)).toAbsolutePath();
    }

    private static void recognise(Delegator delegator, Vault vault, Path folder) {
        String mark = vault.digest(KEY_CHAIN);
        try {
            GenericValue known = EntityQuery.use(delegator).from("FulianAuditHead").where("chainId", KEY_CHAIN).queryOne();
            if (known == null) {
                delegator.create("FulianAuditHead", Map.of("chainId", KEY_CHAIN, "lastNumber", 0L, "lastDigest", mark));
            } else if (!known.getString("lastDigest").equals(mark)) {
                throw new IllegalStateException("The keys in " + folder + " are not the ones this database was written with. "
                        + "Restore the folder from its backup, or name the right one with -Dfulian.keys=…");
            }
        } catch (GenericEntityException e) {
            throw new IllegalStateException("The key mark cannot be read", e);
        }
    }
}
