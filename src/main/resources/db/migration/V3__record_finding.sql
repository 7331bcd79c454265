-- What was found in people's records, in the versions of V1: what a night finds just as the night before is not written.
-- FINGERPRINT says what it is about, whatever its words and lines are tonight; FIRST_NIGHT is when it was first seen. Found
-- again after a night without it, it is a new period with a FIRST_NIGHT of its own.
CREATE TABLE record_finding (
    fingerprint  CHAR(32) NOT NULL,
    person       VARCHAR(32) NOT NULL,
    first_night  INT NOT NULL,
    content_hash CHAR(32) NOT NULL,
    body         VARCHAR(1000000) NOT NULL,
    from_night   INT NOT NULL,
    to_night     INT NOT NULL,
    PRIMARY KEY (fingerprint, from_night)
);
CREATE INDEX record_finding_person ON record_finding (person);
