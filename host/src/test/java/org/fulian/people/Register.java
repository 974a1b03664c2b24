package org.fulian.people;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.sql.Date;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ServiceUtil;
import org.fulian.host.testing.TestHost;
import org.fulian.organisation.Village;

/** The register of a village made for one test. */
final class Register {
    final Village village;

    private Register(Village village) {
        this.village = village;
    }

    static Register setUp() throws GenericServiceException, GenericEntityException {
        return new Register(Village.setUp());
    }

    static byte[] sample() {
        try (InputStream in = Register.class.getResourceAsStream("register-sample.xlsx")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Map<String, Object> tryUpload(String login, byte[] content) throws GenericServiceException, GenericEntityException {
        return Village.run(login, "uploadFulianRegister", UtilMisc.toMap("federationId", village.federationId, "uploadedFile", ByteBuffer.wrap(content),
                "_uploadedFile_fileName", "C:\\登记册\\石桥村登记册.xlsx", "asOfDate", Date.valueOf("2026-11-23")));
    }

    String upload(byte[] content) throws GenericServiceException, GenericEntityException {
        Map<String, Object> result = tryUpload(Village.CLERK, content);
        assertTrue(String.valueOf(result), ServiceUtil.isSuccess(result));
        return (String) result.get("importId");
    }

    Map<String, Object> commit(String importId, String mode, String update) throws GenericServiceException, GenericEntityException {
        return Village.run(Village.CLERK, "commitFulianImport",
                UtilMisc.toMap("importId", importId, "importMode", mode, "updateExisting", update));
    }

    /** Uploads and imports the sample's valid rows. */
    String imported() throws GenericServiceException, GenericEntityException {
        String importId = upload(sample());
        assertTrue(ServiceUtil.isSuccess(commit(importId, "VALID_ROWS", "N")));
        return importId;
    }

    List<GenericValue> women() throws GenericEntityException {
        return TestHost.delegator().findByAnd("FulianWoman", UtilMisc.toMap("federationId", village.federationId), UtilMisc.toList("serialNumber"), false);
    }

    GenericValue woman(String fullName) throws GenericEntityException {
        return women().stream().filter(w -> fullName.equals(w.get("fullName"))).findFirst().orElseThrow();
    }

    static String create(String federationId, String name, String idNumber) throws GenericServiceException, GenericEntityException {
        Map<String, Object> result = Village.run(Village.CLERK, "createFulianWoman",
                UtilMisc.toMap("federationId", federationId, "fullName", name, "idNumber", idNumber, "phone", "13812345678"));
        assertTrue(String.valueOf(result), ServiceUtil.isSuccess(result));
        return (String) result.get("womanId");
    }

    /** Everything the register holds anywhere, every column of every row. */
    static String everything() throws GenericEntityException {
        StringBuilder all = new StringBuilder();
        for (String entity : List.of("FulianWoman", "FulianWomanSecret", "FulianGrid", "FulianRegisterSize", "FulianFederation")) {
            List<GenericValue> rows = TestHost.delegator().findAll(entity, false);
            rows.sort(Comparator.comparing(row -> row.getPrimaryKey().toString()));
            rows.forEach(row -> all.append(new TreeMap<>(row.getAllFields())).append('\n'));
        }
        return all.toString();
    }
}
