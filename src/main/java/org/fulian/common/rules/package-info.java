/** Pure rules shared by all subjects: national codes and numbers, names, masks. No OFBiz, no SQL. */
package org.fulian.common.rules;
