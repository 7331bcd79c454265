package org.braid.audit;

import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Work on the stores that is kept wholly or not at all. */
@Repository
public class Transactions {
    private final TransactionTemplate template;

    public Transactions(DataSource source) {
        this.template = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** Kept when it returns; taken back when it throws. */
    public void wholly(Runnable work) {
        template.executeWithoutResult(status -> work.run());
    }

    /** Kept when it returns true; taken back when it returns false or throws. */
    public void whollyIf(BooleanSupplier work) {
        template.executeWithoutResult(status -> {
            if (!work.getAsBoolean()) {
                status.setRollbackOnly();
            }
        });
    }
}
