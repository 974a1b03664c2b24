/** What every subject leans on: scope and permission, protection of personal data, the audit chain. */
package org.fulian.common;
