package org.fulian.host.base;

import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.servlet.http.HttpServletRequest;

import org.apache.commons.fileupload.FileItem;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.disk.DiskFileItemFactory;
import org.apache.commons.fileupload.servlet.ServletFileUpload;
import org.apache.ofbiz.base.util.GeneralRuntimeException;
import org.apache.ofbiz.base.util.UtilProperties;

/** The parts of an upload (host-api §5.3), limited by general.properties {@code http.upload.max.size}. */
public final class Multipart {

    private static final long MAX_SIZE = 20L * 1024 * 1024;
    private static final int MAX_PARTS = 2000;

    private Multipart() { }

    /** The fields in the order sent; none when the request is no upload. */
    public static List<Map.Entry<String, Object>> read(HttpServletRequest request) {
        List<Map.Entry<String, Object>> fields = new ArrayList<>();
        if (!ServletFileUpload.isMultipartContent(request)) {
            return fields;
        }
        ServletFileUpload upload = new ServletFileUpload(new DiskFileItemFactory());
        upload.setHeaderEncoding("UTF-8");
        upload.setSizeMax(UtilProperties.getPropertyAsLong("general", "http.upload.max.size", MAX_SIZE));
        upload.setFileCountMax(MAX_PARTS);
        try {
            for (FileItem item : upload.parseRequest(request)) {
                add(fields, item);
                item.delete();
            }
        } catch (FileUploadException | UnsupportedEncodingException e) {
            throw new GeneralRuntimeException("The upload was refused", e);
        }
        return fields;
    }

    private static void add(List<Map.Entry<String, Object>> fields, FileItem item) throws UnsupportedEncodingException {
        String name = item.getFieldName();
        if (item.isFormField()) {
            fields.add(Map.entry(name, item.getString("UTF-8")));
            return;
        }
        String sent = item.getName() == null ? "" : item.getName();
        fields.add(Map.entry(name, ByteBuffer.wrap(item.get())));
        fields.add(Map.entry("_" + name + "_size", item.getSize()));
        fields.add(Map.entry("_" + name + "_fileName", sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)));
        fields.add(Map.entry("_" + name + "_contentType", item.getContentType() == null ? "" : item.getContentType()));
    }
}
