/** Pure rules of the women's register: reading a workbook, checking its rows, dividing a list into pages. No OFBiz, no SQL. */
package org.fulian.people.rules;
