/**
 * The offline verifier: a second implementation of the rules of election, written from the specification alone
 * (docs/election-record.md) and depending on nothing but the JDK, so that it can contradict the product.
 */
package org.fulian.verify;
