/** Rules of the organisation: levels, terms, numbers. Plain Java, no OFBiz, no database. */
package org.fulian.organisation.rules;
