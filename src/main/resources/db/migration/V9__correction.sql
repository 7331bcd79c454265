-- Which delivery takes the place of which: a return that its sender corrected. HOW is MARK or CONTENT.
CREATE TABLE correction (
    night    INT NOT NULL,
    delivery BIGINT PRIMARY KEY,
    corrects BIGINT NOT NULL,
    how      VARCHAR(8) NOT NULL
);
CREATE INDEX correction_corrects ON correction (corrects);
