-- A decision that answers a clerical review names it; one that two people took names the second, too.
ALTER TABLE decision ADD COLUMN confirmed_by VARCHAR(128);
ALTER TABLE decision ADD COLUMN review VARCHAR(16);

-- What one person says of a review where a second must confirm it: no decision yet, and without any effect. One row for each
-- time; the last one counts, until a decision about the same review is taken, and only while what was SHOWN is the same.
CREATE TABLE review_opinion (
    opinion  BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    review   VARCHAR(16) NOT NULL,
    shown    VARCHAR(16) NOT NULL,
    -- ONE or TWO people
    verdict  VARCHAR(8) NOT NULL,
    reason   VARCHAR(1000) NOT NULL,
    given_by VARCHAR(128) NOT NULL,
    given_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
CREATE INDEX review_opinion_review ON review_opinion (review);

-- Where the linkage would have placed the two sides of a decision if nobody had decided anything: LINKED, QUEUED or APART.
CREATE TABLE decision_placement (
    decision   BIGINT NOT NULL,
    placement  VARCHAR(8) NOT NULL,
    from_night INT NOT NULL,
    to_night   INT NOT NULL,
    PRIMARY KEY (decision, from_night)
);
