package org.fulian.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.entity.util.EntityUtil;
import org.fulian.common.Scope;
import org.fulian.people.rules.PageLocator;

/**
 * Pages of the register within a scope, ordered by federation and serial number.
 *
 * <p>Rows are counted by federation (from FulianRegisterSize, or by index for a search); then a page looks into the federations it
 * touches only: first for the keys, which an index holds in order, then for those rows. Passing over a thousand rows reads none of them.
 * Counts are kept for some seconds, so that paging through a search counts once.
 */
public final class RegisterSearch {
    private static final String WOMAN = "FulianWoman";
    private static final List<String> ORDER = List.of("serialNumber", "womanId");
    private static final Set<String> FEDERATION_AND_COUNT = Set.of("federationId", "womanCount");
    private static final int SORT_AT_MOST = 1_000;
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
        List<PageLocator.Slice> slices = PageLocator.slices(answer().counts, (long) viewIndex * viewSize, viewSize);
        long around = slices.stream().mapToLong(slice -> answer.counts.get(slice.federationId())).sum();
        List<String> keys = filter.isOpen() || around > SORT_AT_MOST ? ranges(slices) : finds(slices);
        Map<String, GenericValue> rows = new HashMap<>();
        if (!keys.isEmpty()) {
            EntityQuery.use(delegator).from(WOMAN).where(EntityCondition.makeCondition("womanId", EntityOperator.IN, keys)).queryList()
                    .forEach(row -> rows.put(row.getString("womanId"), row));
        }
        return keys.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    private List<String> ranges(List<PageLocator.Slice> slices) throws GenericEntityException {
        List<String> keys = new ArrayList<>();
        for (PageLocator.Slice slice : slices) {
            keys.addAll(rows(slice.federationId()).orderBy(ORDER).offset(slice.offset()).limit(slice.limit()).getFieldList("womanId"));
        }
        return keys;
    }

    /** A search finds few, perhaps in many federations: one query for all. Sorted here, lest the order decides which index the database takes. */
    private List<String> finds(List<PageLocator.Slice> slices) throws GenericEntityException {
        List<EntityCondition> conditions = new ArrayList<>(filter.conditions(answer.nameField));
        conditions.add(0, within(slices.stream().map(PageLocator.Slice::federationId).toList()));
        Map<String, List<GenericValue>> found = EntityQuery.use(delegator).select("federationId", "serialNumber", "womanId").from(WOMAN).where(conditions)
                .queryList().stream().collect(Collectors.groupingBy(row -> row.getString("federationId")));
        List<String> keys = new ArrayList<>();
        for (PageLocator.Slice slice : slices) {
            EntityUtil.orderBy(found.getOrDefault(slice.federationId(), List.of()), ORDER).stream().skip(slice.offset()).limit(slice.limit())
                    .forEach(row -> keys.add(row.getString("womanId")));
        }
        return keys;
    }

    private static EntityCondition within(List<String> federations) {
        return federations.size() == 1 ? EntityCondition.makeCondition("federationId", federations.get(0))
                : EntityCondition.makeCondition("federationId", EntityOperator.IN, federations);
    }

    /** All rows of one federation, for exports and printing; to be used federation by federation. */
    public List<GenericValue> all(String federationId) throws GenericEntityException {
        return scope.covers(federationId) ? rows(federationId).orderBy(ORDER).queryList() : List.of();
    }

    private EntityQuery rows(String federationId) throws GenericEntityException {
        List<EntityCondition> conditions = new ArrayList<>(filter.conditions(answer().nameField));
        conditions.add(0, EntityCondition.makeCondition("federationId", federationId));
        return EntityQuery.use(delegator).from(WOMAN).where(conditions);
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
            found = filter.isOpen() && RegisterFilter.ACTIVE.equals(filter.statusId()) ? sizes() : counted(nameField);
            if (found.isEmpty() && filter.name() != null) {
                nameField = "givenName";
                found = counted(nameField);
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

    private Map<String, Long> sizes() throws GenericEntityException {
        return byFederation(EntityQuery.use(delegator).select(FEDERATION_AND_COUNT).from("FulianRegisterSizeView").where(below()).queryList());
    }

    private Map<String, Long> counted(String nameField) throws GenericEntityException {
        List<EntityCondition> conditions = new ArrayList<>(filter.conditions(nameField));
        conditions.add(0, below());
        return byFederation(EntityQuery.use(delegator).select(FEDERATION_AND_COUNT).from("FulianWomanCount").where(conditions).queryList());
    }

    /** Somewhat wide where an id contains a wildcard; what comes back is looked up by the exact ids of the scope. */
    private EntityCondition below() {
        return EntityCondition.makeCondition(scope.paths(filter.federationId()).stream()
                .<EntityCondition>map(path -> EntityCondition.makeCondition("treePath", EntityOperator.LIKE, path + "%")).toList(), EntityOperator.OR);
    }

    private static Map<String, Long> byFederation(List<GenericValue> rows) {
        Map<String, Long> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.put(row.getString("federationId"), row.getLong("womanCount")));
        return counts;
    }
}
