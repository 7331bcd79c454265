-- A period is closed through its last day, a month's last, with the belief of one night: what NIGHT knew of days through
-- CLOSED_THROUGH is booked. Closes only go forward, in both.

CREATE TABLE period_close (
    closed_through DATE PRIMARY KEY,
    night          INT NOT NULL,
    closed_by      VARCHAR(128) NOT NULL,
    closed_at      TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    -- the authority matrix and the release by which the belief was worked out
    rules          VARCHAR(128) NOT NULL
);
