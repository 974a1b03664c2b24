// Where a register can be uploaded to: the villages and communities of the scope.
import org.fulian.common.Scope
import org.fulian.people.rules.RegisterColumn

Scope scope = Scope.of(delegator, security, userLogin)
federations = scope.places().findAll { it.levelEnumId() in ['FL_VILLAGE', 'FL_COMMUNITY'] }.collect { [federationId: it.federationId(), name: it.shortName()] }
columns = RegisterColumn.values()*.title().join(', ')
