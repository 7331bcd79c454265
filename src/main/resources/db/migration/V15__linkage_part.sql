-- What hangs together in the links of a night: descriptions of two parts had nothing to do with each other, so that a night links
-- anew only the parts it changes. PART is the smallest key of the part. Where a description stands, the last linking knew it.
CREATE TABLE linkage_part (
    identity   BIGINT NOT NULL,
    part       CHAR(32) NOT NULL,
    from_night INT NOT NULL,
    to_night   INT NOT NULL,
    PRIMARY KEY (identity, from_night)
);
