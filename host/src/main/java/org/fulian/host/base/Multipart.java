package org.fulian.host.base;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
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

    /** Hands over the fields in the order sent; none when the request is no upload. */
    public static void read(HttpServletRequest request, BiConsumer<String, Object> fields) {
        if (!ServletFileUpload.isMultipartContent(request)) {
            return;
        }
        ServletFileUpload upload = new ServletFileUpload(new DiskFileItemFactory());
        upload.setHeaderEncoding("UTF-8");
        upload.setSizeMax(UtilProperties.getPropertyAsLong("general", "http.upload.max.size", MAX_SIZE));
        upload.setFileCountMax(MAX_PARTS);
        try {
            for (FileItem item : upload.parseRequest(request)) {
                take(item, fields);
                item.delete();
            }
        } catch (FileUploadException e) {
            throw new GeneralRuntimeException("The upload was refused", e);
        }
    }

    private static void take(FileItem item, BiConsumer<String, Object> fields) {
        String name = item.getFieldName();
        if (item.isFormField()) {
            fields.accept(name, new String(item.get(), StandardCharsets.UTF_8));
            return;
        }
        String sent = item.getName() == null ? "" : item.getName();
        fields.accept(name, ByteBuffer.wrap(item.get()));
        fields.accept("_" + name + "_size", item.getSize());
        fields.accept("_" + name + "_fileName", sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1));
        fields.accept("_" + name + "_contentType", item.getContentType() == null ? "" : item.getContentType());
    }
}
