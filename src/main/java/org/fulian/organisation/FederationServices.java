package org.fulian.organisation;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.ofbiz.base.util.GeneralException;
import org.apache.ofbiz.base.util.UtilDateTime;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.LocalDispatcher;
import org.apache.ofbiz.service.ServiceUtil;
import org.fulian.common.Scope;
import org.fulian.organisation.rules.FederationLevel;

/** Sets up federations, corrects them and leads them through their life (standard 3.2; domain §1.2, article 8). */
public final class FederationServices {
    private static final String ROLE = "FL_FEDERATION";

    private FederationServices() { }

    /** Service createFederation. */
    public static Map<String, Object> create(DispatchContext dctx, Map<String, ? extends Object> context) throws GeneralException {
        Delegator delegator = dctx.getDelegator();
        GenericValue parent = EntityQuery.use(delegator).from("FulianFederation").where("partyId", context.get("parentPartyId")).queryOne();
        if (parent == null) {
            return OrganisationMessages.error(context, "FulianErrorNoParent");
        }
        Map<String, Object> refusal = checkPlace(delegator, context, parent, null);
        if (refusal != null) {
            return refusal;
        }
        Map<String, Object> group = setUpGroup(dctx.getDispatcher(), delegator, context, parent.getString("partyId"));
        if (ServiceUtil.isError(group)) {
            return group;
        }
        String federationId = (String) group.get("partyId");
        GenericValue federation = delegator.makeValue("FulianFederation", UtilMisc.toMap("partyId", federationId,
            "parentPartyId", parent.get("partyId"), "treePath", parent.getString("treePath") + federationId + "/", "statusId", "FL_FED_PLANNED"));
        federation.setNonPKFields(facts(context));
        federation.create();
        Scope.changed();
        String entry = OrganisationMessages.text(context, "FulianHistorySetUp", "name", context.get("groupName"));
        record(delegator, context, federationId, "FL_EVT_FOUNDED", entry, (Date) context.get("foundedDate"), null);
        Map<String, Object> result = OrganisationMessages.success(context, "FulianFederationCreated", "name", context.get("groupName"));
        result.put("federationId", federationId);
        return result;
    }

    /** Party, role and place in the tree, made by the party component's own services with the system's login, since callers hold no PARTYMGR permission. */
    private static Map<String, Object> setUpGroup(LocalDispatcher dispatcher, Delegator delegator, Map<String, ?> context, String parentPartyId)
            throws GeneralException {
        GenericValue system = EntityQuery.use(delegator).from("UserLogin").where("userLoginId", "system").cache().queryOne();
        Map<String, Object> group = dispatcher.runSync("createPartyGroup", UtilMisc.toMap("groupName", context.get("groupName"), "userLogin", system));
        if (ServiceUtil.isError(group)) {
            return group;
        }
        Object partyId = group.get("partyId");
        Map<String, Object> role = dispatcher.runSync("createPartyRole", UtilMisc.toMap("partyId", partyId, "roleTypeId", ROLE, "userLogin", system));
        if (ServiceUtil.isError(role)) {
            return role;
        }
        Map<String, Object> rollup = dispatcher.runSync("createPartyRelationship", UtilMisc.toMap("partyIdFrom", parentPartyId, "partyIdTo", partyId,
            "roleTypeIdFrom", ROLE, "roleTypeIdTo", ROLE, "partyRelationshipTypeId", "GROUP_ROLLUP", "userLogin", system));
        return ServiceUtil.isError(rollup) ? rollup : group;
    }

    /** Service updateFederation. */
    public static Map<String, Object> update(DispatchContext dctx, Map<String, ? extends Object> context) throws GeneralException {
        Delegator delegator = dctx.getDelegator();
        GenericValue federation = find(delegator, context);
        GenericValue parent = federation.getRelatedOne("ParentFulianFederation", false);
        Map<String, Object> refusal = checkPlace(delegator, context, parent, federation);
        if (refusal != null) {
            return refusal;
        }
        GenericValue group = federation.getRelatedOne("PartyGroup", false);
        String oldName = group.getString("groupName");
        if (!oldName.equals(context.get("groupName"))) {
            group.set("groupName", context.get("groupName"));
            group.store();
            String entry = OrganisationMessages.text(context, "FulianHistoryRenamed", "old", oldName, "new", context.get("groupName"));
            record(delegator, context, federation.getString("partyId"), "FL_EVT_RENAMED", entry, null, null);
        }
        federation.setNonPKFields(facts(context));
        federation.store();
        Scope.changed();
        return withFederation(OrganisationMessages.success(context, "FulianFederationUpdated", "name", context.get("groupName")), federation);
    }

    /** Service changeFederationStatus. */
    public static Map<String, Object> changeStatus(DispatchContext dctx, Map<String, ? extends Object> context) throws GeneralException {
        Delegator delegator = dctx.getDelegator();
        GenericValue federation = find(delegator, context);
        GenericValue change = EntityQuery.use(delegator).from("StatusValidChange")
            .where("statusId", federation.get("statusId"), "statusIdTo", context.get("statusId")).queryOne();
        if (change == null) {
            return OrganisationMessages.error(context, "FulianErrorStatusChange");
        }
        GenericValue status = EntityQuery.use(delegator).from("FulianStatus").where("statusId", context.get("statusId")).queryOne();
        Object statusName = status.get("description", (Locale) context.get("locale"));
        federation.set("statusId", context.get("statusId"));
        federation.store();
        Scope.changed();
        String type = "FL_FED_DISSOLVED".equals(context.get("statusId")) ? "FL_EVT_DISSOLVED" : "FL_EVT_STATUS";
        String entry = OrganisationMessages.text(context, "FulianHistoryStatus", "status", statusName);
        record(delegator, context, federation.getString("partyId"), type, entry, (Date) context.get("eventDate"), change);
        return withFederation(OrganisationMessages.success(context, "FulianStatusChanged", "status", statusName), federation);
    }

    /** Service recordFederationEvent. */
    public static Map<String, Object> recordEvent(DispatchContext dctx, Map<String, ? extends Object> context) throws GeneralException {
        GenericValue federation = find(dctx.getDelegator(), context);
        String eventId = record(dctx.getDelegator(), context, federation.getString("partyId"), (String) context.get("eventTypeEnumId"),
            (String) context.get("description"), (Date) context.get("eventDate"), null);
        Map<String, Object> result = OrganisationMessages.success(context, "FulianEventRecorded");
        result.put("eventId", eventId);
        return withFederation(result, federation);
    }

    /** Adds an entry to the history; without a date it is today's. @return its eventId */
    static String record(Delegator delegator, Map<String, ?> context, String federationId, String type, String description, Date date, GenericValue change)
            throws GenericEntityException {
        GenericValue userLogin = (GenericValue) context.get("userLogin");
        GenericValue event = delegator.makeValue("FulianFederationEvent", UtilMisc.toMap("federationId", federationId, "eventTypeEnumId", type,
            "description", description, "eventDate", date != null ? date : Date.valueOf(LocalDate.now()), "documentNumber", context.get("documentNumber"),
            "statusIdFrom", change == null ? null : change.get("statusId"), "statusIdTo", change == null ? null : change.get("statusIdTo"),
            "createdDate", UtilDateTime.nowTimestamp(), "createdByUserLogin", userLogin == null ? null : userLogin.get("userLoginId")));
        return delegator.createSetNextSeqId(event).getString("eventId");
    }

    /** A refusal when level, region code or name cannot stand at this place of the tree, else null. */
    private static Map<String, Object> checkPlace(Delegator delegator, Map<String, ?> context, GenericValue parent, GenericValue self)
            throws GenericEntityException {
        FederationLevel level = FederationLevel.of((String) context.get("levelEnumId")).orElse(null);
        String regionCode = (String) context.get("regionCode");
        if (level == null || !level.fits(regionCode)) {
            return OrganisationMessages.error(context, "FulianErrorRegionCode", "regionCode", regionCode);
        }
        if (parent != null) {
            FederationLevel parentLevel = FederationLevel.of(parent.getString("levelEnumId")).orElseThrow();
            if (!parentLevel.below().contains(level)) {
                return OrganisationMessages.error(context, "FulianErrorLevel");
            }
            if (!parentLevel.contains(parent.getString("regionCode"), regionCode)) {
                return OrganisationMessages.error(context, "FulianErrorRegionOutside", "regionCode", regionCode, "parentCode", parent.get("regionCode"));
            }
        } else if (self != null && !Objects.equals(self.get("levelEnumId"), level.enumId())) {
            return OrganisationMessages.error(context, "FulianErrorLevel");
        }
        List<GenericValue> sameCode = EntityQuery.use(delegator).from("FulianFederation").where("regionCode", regionCode).queryList();
        boolean taken = sameCode.stream().anyMatch(other -> self == null || !other.get("partyId").equals(self.get("partyId")));
        return taken ? OrganisationMessages.error(context, "FulianErrorRegionTaken", "regionCode", regionCode) : null;
    }

    private static GenericValue find(Delegator delegator, Map<String, ?> context) throws GenericEntityException {
        return EntityQuery.use(delegator).from("FulianFederation").where("partyId", context.get("federationId")).queryOne();
    }

    private static Map<String, Object> facts(Map<String, ?> context) {
        Map<String, Object> facts = new HashMap<>();
        for (String name : List.of("shortName", "levelEnumId", "regionCode", "foundedDate", "address", "phone")) {
            facts.put(name, context.get(name));
        }
        return facts;
    }

    private static Map<String, Object> withFederation(Map<String, Object> result, GenericValue federation) {
        result.put("federationId", federation.get("partyId"));
        return result;
    }
}
