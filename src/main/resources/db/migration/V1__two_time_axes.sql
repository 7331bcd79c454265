-- Valid time is in the statements themselves. Known time is counted in nights: a row is known from the night FROM_NIGHT
-- until before the night TO_NIGHT; 2147483647 stands for "still". Nothing is overwritten: a change ends one row and begins
-- another. A night counts once it is published; what an unpublished one left is taken back before the next begins.

CREATE TABLE night (
    night      INT PRIMARY KEY,
    known_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    night_date DATE NOT NULL,
    published  BOOLEAN NOT NULL,
    -- the linkage model and the last decision that the night's links rest on
    link_basis VARCHAR(128),
    manifest   VARCHAR(10000000)
);

-- Every file ever received, once for each content, whatever became of it. The bytes are in the archive under the hash.
CREATE TABLE delivery (
    delivery    BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    feed        VARCHAR(64) NOT NULL,
    sha256      CHAR(64) NOT NULL,
    file_name   VARCHAR(255) NOT NULL,
    bytes       BIGINT NOT NULL,
    received_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    UNIQUE (feed, sha256)
);

-- What one night made of one delivery. OUTCOME: READ, SAME (read by an earlier night, with the same mapping), SET_ASIDE, HELD.
CREATE TABLE reading (
    night        INT NOT NULL,
    delivery     BIGINT NOT NULL,
    source       VARCHAR(128) NOT NULL,
    mapping_hash CHAR(64) NOT NULL,
    outcome      VARCHAR(16) NOT NULL,
    rows_in      BIGINT NOT NULL,
    applied      BIGINT NOT NULL,
    unchanged    BIGINT NOT NULL,
    superseded   BIGINT NOT NULL,
    quarantined  BIGINT NOT NULL,
    rejected     BIGINT NOT NULL,
    not_data     BIGINT NOT NULL,
    -- the first day after the period that the delivery speaks for; null where it does not say
    spoken_to    DATE,
    PRIMARY KEY (night, delivery)
);

-- The amounts the rows state, in major units, in the places of the rows; PLACE 'IN' is what was counted while reading.
CREATE TABLE reading_money (
    night    INT NOT NULL,
    delivery BIGINT NOT NULL,
    currency CHAR(3) NOT NULL,
    place    VARCHAR(16) NOT NULL,
    amount   DECIMAL(30, 6) NOT NULL,
    PRIMARY KEY (night, delivery, currency, place)
);

CREATE TABLE finding (
    night       INT NOT NULL,
    delivery    BIGINT NOT NULL,
    code        VARCHAR(32) NOT NULL,
    file_name   VARCHAR(255) NOT NULL,
    sheet       VARCHAR(255) NOT NULL,
    row_number  BIGINT NOT NULL,
    path        VARCHAR(1000) NOT NULL,
    column_name VARCHAR(255) NOT NULL,
    text        VARCHAR(1000) NOT NULL
);
CREATE INDEX finding_night ON finding (night, delivery);

-- A person as one feed describes them. IDENTITY_KEY is a hash of the feed and the details.
CREATE TABLE identity (
    identity     BIGINT PRIMARY KEY,
    identity_key CHAR(32) NOT NULL UNIQUE,
    feed         VARCHAR(64) NOT NULL,
    details      VARCHAR(100000) NOT NULL,
    from_night   INT NOT NULL
);

CREATE TABLE identifier (
    system     VARCHAR(64) NOT NULL,
    value_text VARCHAR(64) NOT NULL,
    identity   BIGINT NOT NULL,
    from_night INT NOT NULL
);
CREATE INDEX identifier_value ON identifier (system, value_text);

CREATE TABLE statement (
    statement     BIGINT PRIMARY KEY,
    source        VARCHAR(128) NOT NULL,
    authority     VARCHAR(64) NOT NULL,
    statement_key VARCHAR(1000) NOT NULL,
    kind          VARCHAR(16) NOT NULL,
    content_hash  CHAR(32) NOT NULL,
    identity      BIGINT NOT NULL,
    valid_from    DATE NOT NULL,
    valid_to      DATE,
    currency      CHAR(3),
    amount        DECIMAL(30, 6),
    delivery      BIGINT NOT NULL,
    body          VARCHAR(1000000) NOT NULL,
    from_night    INT NOT NULL,
    to_night      INT NOT NULL
);
CREATE INDEX statement_source ON statement (source, to_night);
CREATE INDEX statement_identity ON statement (identity);

CREATE TABLE identity_person (
    identity   BIGINT NOT NULL,
    person     VARCHAR(32) NOT NULL,
    from_night INT NOT NULL,
    to_night   INT NOT NULL,
    PRIMARY KEY (identity, from_night)
);
CREATE INDEX identity_person_person ON identity_person (person);

CREATE TABLE link (
    left_key   CHAR(32) NOT NULL,
    right_key  CHAR(32) NOT NULL,
    stage      VARCHAR(32) NOT NULL,
    weight     DOUBLE PRECISION NOT NULL,
    evidence   VARCHAR(2000) NOT NULL,
    -- null for a link that holds; otherwise what kept the two apart, for the review queue
    doubt      VARCHAR(1000),
    from_night INT NOT NULL,
    to_night   INT NOT NULL
);
CREATE INDEX link_left ON link (left_key);
CREATE INDEX link_right ON link (right_key);

CREATE TABLE decision (
    decision   BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    left_key   CHAR(32) NOT NULL,
    right_key  CHAR(32) NOT NULL,
    joined     BOOLEAN NOT NULL,
    decided_by VARCHAR(128) NOT NULL,
    decided_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

-- One row for each version of a person's budget; CONTENT_HASH covers all its statements and the links behind it.
CREATE TABLE budget (
    person       VARCHAR(32) NOT NULL,
    version      INT NOT NULL,
    content_hash CHAR(32) NOT NULL,
    from_night   INT NOT NULL,
    to_night     INT NOT NULL,
    PRIMARY KEY (person, version)
);
