package org.braid.web;

/** Who may ask. */
public record Login(String user, String password) {
    /** Without the password: records are printed where nobody looks for secrets. */
    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
