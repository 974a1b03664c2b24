package org.fulian.election.rules;

/** One person's votes; the three together are the valid ballots. */
public record Votes(int inFavour, int against, int abstain) {

    int sum() {
        return inFavour + against + abstain;
    }
}
