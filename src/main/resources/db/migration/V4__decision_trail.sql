-- What a person decided, one row each, never deleted: an undo is a decision of its own and names the one it undoes. A
-- decision takes effect with the night FROM_NIGHT, and goes with it where that night is taken back.
CREATE TABLE ruling (
    decision   BIGINT PRIMARY KEY,
    -- JOIN, SPLIT or UNDO
    kind       VARCHAR(16) NOT NULL,
    -- whom it was about, by the ids they had; the second of a join, otherwise null
    person     VARCHAR(32) NOT NULL,
    other      VARCHAR(32),
    reason     VARCHAR(1000) NOT NULL,
    undoes     BIGINT,
    decided_by VARCHAR(128) NOT NULL,
    decided_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    from_night INT NOT NULL
);

-- Between which descriptions it holds.
CREATE TABLE ruling_pair (
    decision   BIGINT NOT NULL,
    left_key   CHAR(32) NOT NULL,
    right_key  CHAR(32) NOT NULL,
    from_night INT NOT NULL,
    PRIMARY KEY (decision, left_key, right_key)
);

INSERT INTO ruling (decision, kind, person, reason, decided_by, decided_at, from_night)
SELECT decision, CASE WHEN joined THEN 'JOIN' ELSE 'SPLIT' END, '', '', decided_by, decided_at, 0 FROM decision;
INSERT INTO ruling_pair (decision, left_key, right_key, from_night)
SELECT decision, left_key, right_key, 0 FROM decision;
DROP TABLE decision;
ALTER TABLE ruling RENAME TO decision;
ALTER TABLE ruling_pair RENAME TO decision_pair;

-- By what authority the nights merged: the text of each file, so that the last night can be held against a new one.
CREATE TABLE authority_file (
    path       VARCHAR(255) NOT NULL,
    text       VARCHAR(1000000) NOT NULL,
    from_night INT NOT NULL,
    to_night   INT NOT NULL,
    PRIMARY KEY (path, from_night)
);
