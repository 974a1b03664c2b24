package org.fulian.common;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.transaction.Synchronization;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.transaction.TransactionUtil;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.security.Security;

/**
 * The federations a login may see and change: those its person works for (FulianStaff) and all below them.
 *
 * <p>The one place that limits reads and writes; services ask it through {@code fulianPermission}, page data directly.
 */
public final class Scope {
    /** Lifts the limit; meant for administrators. */
    public static final String UNLIMITED = "FULIAN_ALL";

    private static final Scope NOTHING = new Scope(Map.of());
    private static final long KEEP_MILLIS = 30_000;
    private static final Map<String, Kept> KEPT = new ConcurrentHashMap<>();
    private static final AtomicLong GENERATION = new AtomicLong();

    private final Map<String, Place> places;

    /** A federation as lists need it. */
    public record Place(String federationId, String parentPartyId, String levelEnumId, String shortName, String regionCode, String treePath, String statusId) { }

    private record Kept(Scope scope, long generation, long until) { }

    private Scope(Map<String, Place> places) {
        this.places = places;
    }

    /** The scope of a login; nothing without one. Kept for half a minute, so that one page asks the database at most once. */
    public static Scope of(Delegator delegator, Security security, GenericValue userLogin) {
        if (userLogin == null) {
            return NOTHING;
        }
        String key = delegator.getDelegatorName() + '/' + userLogin.getString("userLoginId");
        long generation = GENERATION.get();
        Kept kept = KEPT.get(key);
        if (kept == null || kept.generation != generation || kept.until < System.currentTimeMillis()) {
            kept = new Kept(read(delegator, security, userLogin), generation, System.currentTimeMillis() + KEEP_MILLIS);
            KEPT.put(key, kept);
        }
        return kept.scope;
    }

    /** To be called by every service that changes federations or staff: forgets all kept scopes, now and again after the commit. */
    public static void changed() {
        GENERATION.incrementAndGet();
        try {
            if (TransactionUtil.isTransactionInPlace()) {
                TransactionUtil.registerSynchronization(new Synchronization() {
                    @Override
                    public void beforeCompletion() {
                        // Only the end matters.
                    }

                    @Override
                    public void afterCompletion(int status) {
                        GENERATION.incrementAndGet();
                    }
                });
            }
        } catch (GenericEntityException e) {
            throw new IllegalStateException("No notice of the transaction's end", e);
        }
    }

    private static Scope read(Delegator delegator, Security security, GenericValue userLogin) {
        try {
            EntityQuery query = EntityQuery.use(delegator).from("FulianFederation").orderBy("regionCode", "partyId");
            if (!security.hasPermission(UNLIMITED, userLogin)) {
                List<EntityCondition> below = subtrees(delegator, userLogin.getString("partyId"));
                if (below.isEmpty()) {
                    return NOTHING;
                }
                query.where(EntityCondition.makeCondition(below, EntityOperator.OR));
            }
            Map<String, Place> places = new LinkedHashMap<>();
            for (GenericValue f : query.queryList()) {
                places.put(f.getString("partyId"), new Place(f.getString("partyId"), f.getString("parentPartyId"), f.getString("levelEnumId"),
                        f.getString("shortName"), f.getString("regionCode"), f.getString("treePath"), f.getString("statusId")));
            }
            return new Scope(places);
        } catch (GenericEntityException e) {
            throw new IllegalStateException("The scope cannot be read", e);
        }
    }

    private static List<EntityCondition> subtrees(Delegator delegator, String partyId) throws GenericEntityException {
        List<EntityCondition> below = new ArrayList<>();
        if (partyId != null) {
            List<GenericValue> staff = EntityQuery.use(delegator).from("FulianStaff").where("partyId", partyId).filterByDate().queryList();
            for (GenericValue row : staff) {
                GenericValue top = EntityQuery.use(delegator).from("FulianFederation").where("partyId", row.getString("federationId")).queryOne();
                below.add(EntityCondition.makeCondition("treePath", EntityOperator.LIKE, top.getString("treePath") + "%"));
            }
        }
        return below;
    }

    /** The federations in the order of their region codes. */
    public List<Place> places() {
        return List.copyOf(places.values());
    }

    /** Their ids, in the same order. */
    public Set<String> federationIds() {
        return places.keySet();
    }

    /** One of them; null outside the scope. */
    public Place place(String federationId) {
        return federationId == null ? null : places.get(federationId);
    }

    /** Whether the federation lies in the scope. */
    public boolean covers(String federationId) {
        return federationId != null && places.containsKey(federationId);
    }

    /** The condition that keeps a query inside the scope; matches nothing when the scope is empty. */
    public EntityCondition condition(String fieldName) {
        return EntityCondition.makeCondition(fieldName, EntityOperator.IN, List.copyOf(places.keySet()));
    }

    /** The federations of a branch that lie in the scope: the given one and all below it. */
    public List<String> branch(String federationId) {
        Place top = place(federationId);
        return top == null ? List.of()
                : places.values().stream().filter(p -> p.treePath().startsWith(top.treePath())).map(Place::federationId).toList();
    }

    /** The tree paths above a branch, or above the whole scope when null: hardly ever more than one, where the ids may be hundreds. */
    public List<String> paths(String federationId) {
        if (federationId != null) {
            Place top = place(federationId);
            return top == null ? List.of() : List.of(top.treePath());
        }
        return places.values().stream().filter(p -> !covers(p.parentPartyId())).map(Place::treePath).toList();
    }
}
