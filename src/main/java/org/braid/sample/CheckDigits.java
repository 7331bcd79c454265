package org.braid.sample;

/** The check digits of the numbers by which people are known. */
final class CheckDigits {
    private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private CheckDigits() {}

    /** Of an NHS number's first nine digits (STANDARDS 3.3); 10 where no digit fits and the number is never given. */
    static int nhs(String nine) {
        var sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += Character.digit(nine.charAt(i), 10) * (10 - i);
        }
        return (11 - sum % 11) % 11;
    }

    /** Of a Dutch citizen number's first eight digits (STANDARDS 5.1); 10 where no digit fits. */
    static int bsn(String eight) {
        var sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(eight.charAt(i), 10) * (9 - i);
        }
        return sum % 11;
    }

    /** Of a UPN's last twelve digits (STANDARDS 2.5). */
    static char upn(String twelve) {
        var sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += Character.digit(twelve.charAt(i), 10) * (i + 2);
        }
        return UPN_LETTERS.charAt(sum % UPN_LETTERS.length());
    }
}
