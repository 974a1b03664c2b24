package org.fulian.verify;

/** The rule set of an election as the verifier understands it. */
record Rules(Share quorum, Share elected, Base base, WriteIn writeIn, Tie tie, TooFew tooFew) {
    enum Base { ENTITLED, PRESENT, VALID }

    enum WriteIn { NONE, FREE, WITH_AGAINST }

    enum Tie { FEWER_AGAINST_THEN_REVOTE, REVOTE }

    enum TooFew { VACANT, RUNOFF }

    /** More than ({@code strict}) or at least num/den of a number. */
    record Share(int num, int den, boolean strict) {
        boolean reachedBy(int part, int whole) {
            long left = (long) part * den;
            long right = (long) num * whole;
            return strict ? left > right : left >= right;
        }

        /** The smallest number that reaches this share of the whole. */
        long least(int whole) {
            long product = (long) num * whole;
            return strict ? product / den + 1 : (product + den - 1) / den;
        }

        static Share read(Fields fields) {
            Share share = new Share(fields.count("num"), fields.count("den"), fields.flag("strict"));
            if (share.den == 0) {
                throw fields.error("den", "impossible number 0");
            }
            if (share.num > share.den) {
                throw fields.error("num", "num/den must lie in 0…1");
            }
            return share;
        }
    }

    static Rules read(Fields fields) {
        Fields quorum = fields.object("quorum");
        Fields elected = fields.object("elected");
        Rules rules = new Rules(Share.read(quorum), Share.read(elected), elected.choice("base", Base.class), fields.choice("writeIn", WriteIn.class),
            fields.choice("tie", Tie.class), fields.choice("tooFew", TooFew.class));
        quorum.end();
        elected.end();
        fields.end();
        return rules;
    }
}
