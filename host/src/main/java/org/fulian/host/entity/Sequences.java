package org.fulian.host.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.transaction.TransactionUtil;

/** Hands out numbers from table SequenceValueItem, a bank at a time, each bank in a transaction of its own (host-api §3.2). */
final class Sequences {
    private static final long FIRST = 10_000;
    private static final int BANK = 10;

    private final Jdbc jdbc;
    private final ModelEntity model;
    private final Map<String, long[]> banks = new HashMap<>();

    Sequences(Jdbc jdbc, ModelEntity model) {
        this.jdbc = jdbc;
        this.model = model;
    }

    synchronized long next(String name, Integer bankSize) {
        long[] bank = banks.computeIfAbsent(name, n -> new long[2]);
        if (bank[0] >= bank[1]) {
            int size = bankSize == null || bankSize < 1 ? BANK : bankSize;
            try {
                bank[1] = reserve(name, size, true);
                bank[0] = bank[1] - size;
            } catch (GenericEntityException e) {
                throw new IllegalStateException("Cannot take a number of the sequence " + name + ": " + e.getMessage(), e);
            }
        }
        return bank[0]++;
    }

    /** The end of a fresh bank. A second try meets the row that another process made between our UPDATE and INSERT. */
    private long reserve(String name, int size, boolean again) throws GenericEntityException {
        try {
            return TransactionUtil.doNewTransaction(() -> advance(name, size), "No bank of the sequence " + name, 0, false);
        } catch (GenericEntityException e) {
            if (again) {
                return reserve(name, size, false);
            }
            throw e;
        }
    }

    private long advance(String name, int size) throws GenericEntityException {
        SqlPart.Param key = new SqlPart.Param(model.getField("seqName"), name);
        int found = jdbc.update("UPDATE " + model.getPlainTableName() + " SET SEQ_ID = SEQ_ID + " + size + " WHERE SEQ_NAME = ?", List.of(key));
        if (found == 0) {
            jdbc.update("INSERT INTO " + model.getPlainTableName() + " (SEQ_NAME, SEQ_ID) VALUES (?, ?)",
                    List.of(key, new SqlPart.Param(model.getField("seqId"), FIRST + size)));
            return FIRST + size;
        }
        return jdbc.number("SELECT SEQ_ID FROM " + model.getPlainTableName() + " WHERE SEQ_NAME = ?", List.of(key));
    }
}
