// The federations of the user's scope as nested maps for the tree panel; with a filter, the branches that lead to a match.
import org.fulian.common.Scope

def federations = from('FulianFederationView').where(Scope.of(delegator, security, userLogin).condition('partyId')).orderBy('regionCode', 'partyId').queryList()
Map statusNames = from('FulianStatus').where('statusTypeId', 'FL_FED_STATUS').cache().queryList().collectEntries { [it.statusId, it.get('description', locale)] }
Map nodes = federations.collectEntries { federation ->
    [federation.partyId, [partyId: federation.partyId, name: federation.groupName, regionCode: federation.regionCode, below: [],
        status: federation.statusId == 'FL_FED_ACTIVE' ? null : statusNames[federation.statusId], parentPartyId: federation.parentPartyId]]
}
String filter = parameters.filter?.toString()?.trim()
filtered = filter as boolean
Set shown = nodes.keySet()
if (filtered) {
    shown = [] as Set
    nodes.values().findAll { it.name.contains(filter) || it.regionCode.startsWith(filter) }.each { node ->
        for (def step = node; step; step = nodes[step.parentPartyId]) {
            shown << step.partyId
        }
    }
}
tree = []
nodes.values().findAll { shown.contains(it.partyId) }.each { node ->
    List siblings = nodes.containsKey(node.parentPartyId) ? nodes[node.parentPartyId].below : tree
    siblings << node
}
