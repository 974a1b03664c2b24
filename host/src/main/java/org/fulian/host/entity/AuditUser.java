package org.fulian.host.entity;

/** The user in whose name this thread changes data, as audit rows record her (host-api §3.2); services set it. */
public final class AuditUser {
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private AuditUser() { }

    /** The user's id; null outside of services. */
    public static String current() { return CURRENT.get(); }

    /** Changes the user and returns the one before, who must be set again afterwards. */
    public static String set(String userLoginId) {
        String before = CURRENT.get();
        if (userLoginId == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(userLoginId);
        }
        return before;
    }
}
