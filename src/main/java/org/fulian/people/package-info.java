/** The women's register: services, search, import. */
package org.fulian.people;
