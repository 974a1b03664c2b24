package org.fulian.election.rules;

/** What a voter set beside a name: ○ for, × against, nothing. */
public enum Mark { FOR, AGAINST, ABSTAIN }
