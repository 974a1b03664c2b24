package org.fulian.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.fulian.common.Scope;
import org.fulian.people.rules.PageLocator;

/**
 * Pages of the register within a scope, ordered by federation and serial number.
 *
 * <p>Rows are counted by federation (from FulianRegisterSize, or by index for a search); then a page reads one federation, seldom two.
 * Counts are kept for some seconds, so that paging through a search counts once.
 */
public final class RegisterSearch {
    private static final long KEEP_MILLIS = 20_000;
    private static final int KEEP_AT_MOST = 500;
    private static final AtomicLong GENERATION = new AtomicLong();
    private static final Map<Question, Answer> KEPT = new ConcurrentHashMap<>();

    private final Delegator delegator;
    private final Scope scope;
    private final RegisterFilter filter;
    private Answer answer;

    private record Question(String delegatorName, List<String> federationIds, RegisterFilter filter) { }

    private record Answer(Map<String, Long> counts, String nameField, long generation, long until) {
        long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** A search in a scope. */
    public RegisterSearch(Delegator delegator, Scope scope, RegisterFilter filter) {
        this.delegator = delegator;
        this.scope = scope;
        this.filter = filter;
    }

    /** To be called after every write to the register. */
    static void changed() {
        GENERATION.incrementAndGet();
    }

    /** Number of rows found. */
    public long count() throws GenericEntityException {
        return answer().total();
    }

    /** Number of rows found in each federation that has any. */
    public Map<String, Long> counts() throws GenericEntityException {
        return answer().counts;
    }

    /** The rows of a page; page numbers begin with 0. */
    public List<GenericValue> page(int viewIndex, int viewSize) throws GenericEntityException {
        List<GenericValue> rows = new ArrayList<>(viewSize);
        for (PageLocator.Slice slice : PageLocator.slices(answer().counts, (long) viewIndex * viewSize, viewSize)) {
            rows.addAll(rows(slice.federationId()).orderBy("serialNumber", "womanId").offset(slice.offset()).limit(slice.limit()).queryList());
        }
        return rows;
    }

    /** All rows of one federation, for exports and printing; to be used federation by federation. */
    public List<GenericValue> all(String federationId) throws GenericEntityException {
        return scope.covers(federationId) ? rows(federationId).orderBy("serialNumber", "womanId").queryList() : List.of();
    }

    private EntityQuery rows(String federationId) throws GenericEntityException {
        List<EntityCondition> conditions = new ArrayList<>(filter.conditions(answer().nameField));
        conditions.add(0, EntityCondition.makeCondition("federationId", federationId));
        return EntityQuery.use(delegator).from("FulianWoman").where(conditions);
    }

    private Answer answer() throws GenericEntityException {
        if (answer != null) {
            return answer;
        }
        List<String> federations = filter.federationId() == null ? List.copyOf(scope.federationIds()) : scope.branch(filter.federationId());
        Question question = new Question(delegator.getDelegatorName(), federations, filter);
        long generation = GENERATION.get();
        Answer kept = KEPT.get(question);
        if (kept == null || kept.generation != generation || kept.until < System.currentTimeMillis()) {
            kept = count(federations, generation);
            if (KEPT.size() > KEEP_AT_MOST) {
                KEPT.clear();
            }
            KEPT.put(question, kept);
        }
        answer = kept;
        return kept;
    }

    private Answer count(List<String> federations, long generation) throws GenericEntityException {
        String nameField = "fullName";
        Map<String, Long> found = Map.of();
        if (!federations.isEmpty()) {
            found = filter.isOpen() && RegisterFilter.ACTIVE.equals(filter.statusId()) ? sizes(federations) : counted(federations, nameField);
            if (found.isEmpty() && filter.name() != null) {
                nameField = "givenName";
                found = counted(federations, nameField);
            }
        }
        Map<String, Long> ordered = new LinkedHashMap<>();
        for (String federationId : federations) {
            Long count = found.get(federationId);
            if (count != null && count > 0) {
                ordered.put(federationId, count);
            }
        }
        return new Answer(ordered, nameField, generation, System.currentTimeMillis() + KEEP_MILLIS);
    }

    private Map<String, Long> sizes(List<String> federations) throws GenericEntityException {
        return byFederation(EntityQuery.use(delegator).from("FulianRegisterSize").where(within(federations)).queryList());
    }

    private Map<String, Long> counted(List<String> federations, String nameField) throws GenericEntityException {
        List<EntityCondition> conditions = new ArrayList<>(filter.conditions(nameField));
        conditions.add(0, within(federations));
        return byFederation(EntityQuery.use(delegator).select("federationId", "womanCount").from("FulianWomanCount").where(conditions).queryList());
    }

    private static EntityCondition within(List<String> federations) {
        return federations.size() == 1 ? EntityCondition.makeCondition("federationId", federations.get(0))
                : EntityCondition.makeCondition("federationId", EntityOperator.IN, federations);
    }

    private static Map<String, Long> byFederation(List<GenericValue> rows) {
        Map<String, Long> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.put(row.getString("federationId"), row.getLong("womanCount")));
        return counts;
    }
}
