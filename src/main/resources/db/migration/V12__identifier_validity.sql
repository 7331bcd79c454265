-- On which days an identifier is valid, as a statement about its holder says it; known as long as the statement is. Nothing
-- stands here of an identifier that comes without days. VALID_TO is the first day on which it no longer is.
CREATE TABLE identifier_validity (
    statement  BIGINT NOT NULL,
    identity   BIGINT NOT NULL,
    system     VARCHAR(64) NOT NULL,
    value_text VARCHAR(64) NOT NULL,
    valid_from DATE,
    valid_to   DATE,
    from_night INT NOT NULL
);
CREATE INDEX identifier_validity_statement ON identifier_validity (statement);
CREATE INDEX identifier_validity_identity ON identifier_validity (identity);
CREATE INDEX identifier_identity ON identifier (identity);
